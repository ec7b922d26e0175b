import { posix } from 'node:path';
import type { FixResult } from '../../../engine/setup';
import type { Answer, Step, StepKind } from '../contract';
import type { Draft } from './guide-draft';
import {
  bare,
  type Expression,
  keyOf,
  type ObjectNode,
  objectIn,
  parseCode,
  type Property,
  propertyOf,
  type Source,
  textOf,
  Unreadable,
} from './source';

/** A step with its place in the source of its article. */
export interface SourceStep extends Step {
  /** Its element among those of `states`. */
  at: number;
  /** What holds its answers and actions; undefined where it is no plain table. */
  node?: ObjectNode;
}

/** An article as its source has it. */
export interface FlowSource {
  source: Source;
  /** The object of `createMachine`. */
  machine: ObjectNode;
  states: ObjectNode;
  initial: string;
  steps: SourceStep[];
}

/** What names in a source stand for: a text that a shared run is given, or an expression. */
type Names = ReadonlyMap<string, Expression>;

const RESULTS: readonly string[] = ['helped', 'done', 'didNotHelp', 'notPossible', 'found'];
const HAND_OVER = 'handedOver';

/** More than a table: shown, and edited by somebody who reads code. */
class Code extends Error {}

const CALLS = 'this is worked out by code, which the studio does not change';

/** A text, also where a shared run takes it from what it is given. */
function valueOf(node: Expression, names: Names): string | undefined {
  const inner = bare(node);
  if (inner.type === 'Identifier' && names.has(inner.name))
    return valueOf(names.get(inner.name)!, new Map());
  if (inner.type === 'MemberExpression' && !inner.computed && inner.object.type === 'Identifier') {
    const given = names.get(inner.object.name);
    const property =
      given?.type === 'ObjectExpression' && inner.property.type === 'Identifier'
        ? propertyOf(given, inner.property.name)
        : undefined;
    return property && valueOf(property.value, new Map());
  }
  return textOf(inner);
}

/** The name and the arguments of a call such as `helped('shines')`; undefined where it is none. */
function callOf(node: Expression): { name: string; given: Expression[] } | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return undefined;
  return { name: node.callee.name, given: node.arguments as Expression[] };
}

function answerOf(property: Property, names: Names): Answer {
  const id = keyOf(property);
  const value = bare(property.value);
  const call = callOf(value);
  const target = call ? call.given[0] && valueOf(call.given[0], names) : valueOf(value, names);
  if (id === undefined || target === undefined || (call && !RESULTS.includes(call.name)))
    throw new Code(`where "${id ?? 'an answer'}" leads depends on a condition or on code`);
  return { id, target, ...(call && { result: call.name as FixResult }) };
}

/** The properties of an object without spreads or functions. */
function plain(object: ObjectNode): Property[] {
  return object.properties.map((each) => {
    if (each.type !== 'Property' || each.method || each.kind !== 'init') throw new Code(CALLS);
    return each;
  });
}

const textsIn = (node: Expression | undefined, names: Names): string[] => {
  if (!node) return [];
  const list = bare(node);
  const texts =
    list.type === 'ArrayExpression'
      ? list.elements.map((each) => each && valueOf(each as Expression, names))
      : [undefined];
  if (!texts.every((each) => typeof each === 'string'))
    throw new Code('its actions are worked out by code');
  return texts;
};

const KNOWN = new Set(['type', 'tags', 'meta', 'on']);
const KNOWN_META = new Set(['actions', 'minutes', 'timeRule', 'continueIn']);

function refuseOthers(object: ObjectNode, known: ReadonlySet<string>): void {
  for (const property of plain(object)) {
    const name = keyOf(property);
    if (name === undefined || !known.has(name))
      throw new Code(`it has "${name ?? 'a computed name'}", which the studio does not change`);
  }
}

const valueIn = (object: ObjectNode | undefined, name: string): Expression | undefined =>
  object && propertyOf(object, name)?.value;

type Described = Omit<Step, 'id' | 'isStart'>;

function kindOf(tag: string | undefined, isFinal: boolean, actions: readonly string[]): StepKind {
  if (isFinal) return tag === 'handedOver' ? 'handOver' : 'outcome';
  return actions.length > 0 ? 'fix' : 'question';
}

function handOverOf(given: readonly (Expression | undefined)[], names: Names) {
  const [article, step] = given.map((each) => each && valueOf(each, names));
  if (article === undefined || (given[1] && step === undefined)) throw new Code(CALLS);
  return { article, ...(step !== undefined && { step }) };
}

function describeTable(object: ObjectNode, names: Names): Described {
  refuseOthers(object, KNOWN);
  const meta = objectIn(object, 'meta');
  if (meta) refuseOthers(meta, KNOWN_META);
  const actions = textsIn(valueIn(meta, 'actions'), names);
  const on = objectIn(object, 'on');
  if (!on && propertyOf(object, 'on')) throw new Code('its answers are worked out by code');
  const tags = valueIn(object, 'tags');
  const tag = tags && valueOf(tags, names);
  const isFinal = textOf(valueIn(object, 'type')) === 'final';
  const minutes = valueIn(meta, 'minutes');
  const rule = meta && objectIn(meta, 'timeRule');
  const timeRule = rule && textOf(valueIn(rule, 'id'));
  const next = meta && objectIn(meta, 'continueIn');
  return {
    kind: kindOf(tag, isFinal, actions),
    answers: on ? plain(on).map((each) => answerOf(each, names)) : [],
    actions,
    ...(isFinal && (tag === 'solved' || tag === 'escalated') && { outcome: tag }),
    ...(next && {
      handsOverTo: handOverOf(
        [valueIn(next, 'flow'), ...(propertyOf(next, 'step') ? [valueIn(next, 'step')] : [])],
        names,
      ),
    }),
    ...(minutes?.type === 'Literal' &&
      typeof minutes.value === 'number' && { minutes: minutes.value }),
    ...(timeRule !== undefined && { timeRule }),
  };
}

function describe(node: Expression, names: Names): Described & { node?: ObjectNode } {
  const inner = bare(node);
  try {
    const call = callOf(inner);
    if (call?.name === HAND_OVER)
      return {
        kind: 'handOver',
        answers: [],
        actions: [],
        handsOverTo: handOverOf(call.given, names),
      };
    if (inner.type !== 'ObjectExpression') throw new Code(CALLS);
    return { ...describeTable(inner, names), node: inner };
  } catch (error) {
    if (!(error instanceof Code)) throw error;
    return {
      kind: 'question',
      answers: [],
      actions: [],
      readOnly: `Only its words can be edited here: ${error.message}.`,
    };
  }
}

/** Files that a source imports by a relative name: what it calls them -> where that stands. */
function importsOf({ name, program }: Source): Map<string, { file: string; exported: string }> {
  const found = new Map<string, { file: string; exported: string }>();
  for (const node of program.body)
    if (node.type === 'ImportDeclaration' && node.source.value.startsWith('.'))
      for (const each of node.specifiers)
        if (each.type === 'ImportSpecifier' && each.imported.type === 'Identifier')
          found.set(each.local.name, {
            file: `${posix.join(posix.dirname(name), node.source.value).replace(/\.ts$/, '')}.ts`,
            exported: each.imported.name,
          });
  return found;
}

/** What a source exports by a name. */
function exportedBy({ program }: Source, name: string): Expression | undefined {
  for (const node of program.body)
    if (node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'VariableDeclaration')
      for (const each of node.declaration.declarations)
        if (each.id.type === 'Identifier' && each.id.name === name && each.init)
          return bare(each.init);
  return undefined;
}

/** A shared run: the object of its steps, and what its parameters stand for. */
interface Run {
  name: string;
  steps: ObjectNode;
  names: Names;
}

/** The steps that `defineSteps({…})` holds. */
function definedSteps(node: Expression | null | undefined): ObjectNode | undefined {
  const call = node && callOf(bare(node));
  const [steps] = call?.name === 'defineSteps' ? call.given : [];
  return steps?.type === 'ObjectExpression' ? steps : undefined;
}

/** Reads a shared run, as it is spread in or taken apart; undefined where the studio cannot follow. */
function runOf(draft: Pick<Draft, 'read'>, source: Source, node: Expression): Run | undefined {
  const call = callOf(bare(node));
  const local = call?.name ?? (node.type === 'Identifier' ? node.name : undefined);
  const from = local === undefined ? undefined : importsOf(source).get(local);
  const text = from && draft.read(from.file);
  if (!from || text === undefined) return undefined;
  const exported = exportedBy(parseCode(from.file, text), from.exported);
  const name = posix.basename(from.file, '.ts');
  if (!call) {
    const steps = definedSteps(exported);
    return steps && { name, steps, names: new Map() };
  }
  if (exported?.type !== 'ArrowFunctionExpression') return undefined;
  const steps = definedSteps(exported.body as Expression);
  const names = new Map(
    exported.params.flatMap((each, at): [string, Expression][] => {
      const given = call.given[at];
      return each.type === 'Identifier' && given ? [[each.name, bare(given)]] : [];
    }),
  );
  return steps && { name, steps, names };
}

/** What `const { done } = outcomes;` takes from shared runs: its own name -> the run. */
function takenApart(
  draft: Pick<Draft, 'read'>,
  source: Source,
): Map<string, { run: Run; step: string }> {
  const found = new Map<string, { run: Run; step: string }>();
  for (const node of source.program.body) {
    if (node.type !== 'VariableDeclaration') continue;
    for (const { id, init } of node.declarations) {
      const run = init && runOf(draft, source, init);
      if (id.type !== 'ObjectPattern' || !run) continue;
      for (const each of id.properties)
        if (
          each.type === 'Property' &&
          each.key.type === 'Identifier' &&
          each.value.type === 'Identifier'
        )
          found.set(each.value.name, { run, step: each.key.name });
    }
  }
  return found;
}

const ofRun = (run: Run, at: number, initial: string, only?: string): SourceStep[] =>
  run.steps.properties.flatMap((each) => {
    const id = each.type === 'Property' ? keyOf(each) : undefined;
    if (each.type !== 'Property' || id === undefined || (only !== undefined && only !== id))
      return [];
    // Its source is another file, so its node is nothing to edit here.
    const { node: _, ...described } = describe(each.value, run.names);
    return [{ ...described, id, at, isStart: id === initial, sharedRun: run.name }];
  });

function stepsAt(
  draft: Pick<Draft, 'read'>,
  source: Source,
  element: ObjectNode['properties'][number],
  at: number,
  initial: string,
): SourceStep[] {
  if (element.type === 'SpreadElement') {
    const run = runOf(draft, source, bare(element.argument));
    if (!run)
      throw new Unreadable(
        `${source.name}: it takes in steps by code that the studio cannot follow.`,
      );
    return ofRun(run, at, initial);
  }
  const id = keyOf(element);
  if (id === undefined)
    throw new Unreadable(`${source.name}: the name of a step is worked out by code.`);
  const value = element.value;
  const part = value.type === 'Identifier' ? takenApart(draft, source).get(value.name) : undefined;
  if (part)
    return ofRun(part.run, at, initial, part.step).map((step) => ({
      ...step,
      id,
      isStart: id === initial,
    }));
  return [{ ...describe(value, new Map()), id, at, isStart: id === initial }];
}

/** The object that `export default flow.createMachine({…})` is given. */
function machineOf({ program }: Source): ObjectNode | undefined {
  const node = program.body.find((each) => each.type === 'ExportDefaultDeclaration')?.declaration;
  const isMachine =
    node?.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.callee.property.type === 'Identifier' &&
    node.callee.property.name === 'createMachine';
  const [given] = isMachine ? node.arguments : [];
  return given?.type === 'ObjectExpression' ? given : undefined;
}

/**
 * Reads an article from its source, without running it.
 *
 * @throws Unreadable with the reason where the studio cannot edit it.
 */
export function readFlow(draft: Pick<Draft, 'read'>, id: string): FlowSource {
  const name = `flows/${id}.ts`;
  const text = draft.read(name);
  if (text === undefined) throw new Unreadable(`There is no article "${id}".`);
  const source = parseCode(name, text);
  const machine = machineOf(source);
  const states = machine && objectIn(machine, 'states');
  const initial = machine && textOf(propertyOf(machine, 'initial')?.value);
  if (!machine || !states || initial === undefined)
    throw new Unreadable(`${name}: it is no plain table of steps.`);
  const known = new Set(['id', 'initial', 'states']);
  const other = machine.properties.find(
    (each) => each.type !== 'Property' || !known.has(keyOf(each) ?? ''),
  );
  if (other)
    throw new Unreadable(`${name}: beside its steps it has code that the studio cannot follow.`);
  // A step that is written twice counts as JavaScript counts it: the later one, at the place of the first.
  const steps = new Map(
    states.properties
      .flatMap((element, at) => stepsAt(draft, source, element, at, initial))
      .map((step) => [step.id, step]),
  );
  return { source, machine, states, initial, steps: [...steps.values()] };
}

import type { Step } from '../contract';
import { describe } from './describe-step';
import type { Draft } from './guide-draft';
import { type Run, runAlone, runFile, runOf, takenApart } from './shared-runs';
import {
  bare,
  keyOf,
  type ObjectNode,
  objectIn,
  parseCode,
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
  /** The shared run that has it, and its element among those of the run: its node stands in that source. */
  of?: { run: Run; at: number };
}

/** An article as its source has it. */
export interface FlowSource {
  source: Source;
  /** The object of `createMachine`. */
  machine: ObjectNode;
  states: ObjectNode;
  initial: string;
  steps: SourceStep[];
  /** Name of the shared run, where it is one and no article. */
  run?: string;
}

const ofRun = (run: Run, at: number, initial: string, only?: string): SourceStep[] =>
  run.steps.properties.flatMap((each, place) => {
    const id = each.type === 'Property' ? keyOf(each) : undefined;
    if (each.type !== 'Property' || id === undefined || (only !== undefined && only !== id))
      return [];
    return [
      {
        ...describe(each.value, run.names),
        id,
        at,
        isStart: id === initial,
        sharedRun: run.name,
        of: { run, at: place },
      },
    ];
  });

/** The steps of a shared run as its own file has them. */
export function readRun(draft: Pick<Draft, 'read'>, name: string): SourceStep[] {
  const run = runAlone(draft, name);
  if (!run) throw new Unreadable(`${runFile(name)}: it is no plain table of steps.`);
  return ofRun(run, 0, '').map(({ sharedRun: _run, ...step }) => step);
}

/**
 * A shared run as the source of its steps, beside those that all of some articles have: where its answers may lead.
 *
 * @param flow an article that has it.
 * @param others those that have it, too.
 */
export function runIn(flow: FlowSource, name: string, others: readonly FlowSource[]): FlowSource {
  const { run } = flow.steps.find(({ sharedRun }) => sharedRun === name)!.of!;
  return {
    source: run.source,
    machine: run.steps,
    states: run.steps,
    initial: '',
    run: name,
    steps: flow.steps
      .filter(({ id }) => others.every(({ steps }) => steps.some((step) => step.id === id)))
      .map((step) => ({ ...step, at: step.sharedRun === name ? step.of!.at : -1 })),
  };
}

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

/** The same; undefined where the studio cannot edit the article. */
export function readableFlow(draft: Pick<Draft, 'read'>, id: string): FlowSource | undefined {
  try {
    return readFlow(draft, id);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

import type { FixResult } from '../../../engine/setup';
import type { Answer, Step, StepKind, StepRule } from '../contract';
import {
  bare,
  type Expression,
  keyOf,
  type ObjectNode,
  objectIn,
  type Property,
  propertyOf,
  textOf,
} from './source';

/** What names in a source stand for: what a shared run is given; undefined where it is read for no article. */
export type Names = ReadonlyMap<string, Expression | undefined>;

const RESULTS: readonly string[] = ['helped', 'done', 'didNotHelp', 'notPossible', 'found'];
const HAND_OVER = 'handedOver';

/** More than a table: shown, and edited by somebody who reads code. */
class Code extends Error {}

const CALLS = 'this is worked out by code, which the studio does not change';

/** A part of what a shared run is given, by its name there and in the run; undefined for all else. */
function givenAs(node: Expression, names: Names): { of: string; name: string } | undefined {
  const of = node.type === 'MemberExpression' && !node.computed ? node.object : node;
  const name = node.type === 'MemberExpression' ? node.property : node;
  return of.type === 'Identifier' && name.type === 'Identifier' && names.has(of.name)
    ? { of: of.name, name: name.name }
    : undefined;
}

/** A text, also where a shared run takes it from what it is given: by its name where nobody gives it. */
function valueOf(node: Expression, names: Names): string | undefined {
  const inner = bare(node);
  const place = givenAs(inner, names);
  if (!place) return textOf(inner);
  const given = names.get(place.of);
  if (!given) return place.name;
  const value =
    inner.type === 'Identifier'
      ? given
      : given.type === 'ObjectExpression' && propertyOf(given, place.name)?.value;
  return value ? valueOf(value, new Map()) : undefined;
}

/** The name and the arguments of a call such as `helped('shines')`; undefined where it is none. */
export function callOf(node: Expression): { name: string; given: Expression[] } | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return undefined;
  return { name: node.callee.name, given: node.arguments as Expression[] };
}

function answerOf(property: Property, names: Names): Answer {
  const id = keyOf(property);
  const value = bare(property.value);
  const call = callOf(value);
  const led = call ? call.given[0] : value;
  const target = led && valueOf(led, names);
  if (id === undefined || target === undefined || (call && !RESULTS.includes(call.name)))
    throw new Code(`where "${id ?? 'an answer'}" leads depends on a condition or on code`);
  const exit = givenAs(bare(led!), names)?.name;
  return {
    id,
    target,
    ...(call && { result: call.name as FixResult }),
    ...(exit !== undefined && { exit }),
  };
}

/** The properties of an object without spreads or functions. */
function plain(object: ObjectNode): Property[] {
  return object.properties.map((each) => {
    if (each.type !== 'Property' || each.method || each.kind !== 'init') throw new Code(CALLS);
    return each;
  });
}

const textsIn = (
  node: Expression | undefined,
  names: Names,
  what = 'its actions are',
): string[] => {
  if (!node) return [];
  const list = bare(node);
  const texts =
    list.type === 'ArrayExpression'
      ? list.elements.map((each) => each && valueOf(each as Expression, names))
      : [undefined];
  if (!texts.every((each) => typeof each === 'string'))
    throw new Code(`${what} worked out by code`);
  return texts;
};

const KNOWN = new Set(['type', 'tags', 'meta', 'on']);
const KNOWN_META = new Set(['actions', 'minutes', 'timeRule', 'continueIn', 'next']);

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

function minutesOf(node: Expression): number {
  if (node.type !== 'Literal' || typeof node.value !== 'number')
    throw new Code('how long it takes is worked out by code');
  return node.value;
}

/** A rule of time, and the answers that its phases stand for. */
function ruleOf(node: Expression): StepRule {
  const table = bare(node);
  const id = table.type === 'ObjectExpression' ? textOf(valueIn(table, 'id')) : undefined;
  const picks = table.type === 'ObjectExpression' ? valueIn(table, 'picks') : undefined;
  const pairs =
    picks?.type === 'ObjectExpression'
      ? plain(picks).map((each) => [keyOf(each), textOf(bare(each.value))])
      : [];
  if (
    id === undefined ||
    (picks && picks.type !== 'ObjectExpression') ||
    pairs.flat().includes(undefined)
  )
    throw new Code('its rule of time is worked out by code');
  return { id, ...(picks && { picks: Object.fromEntries(pairs) as Record<string, string> }) };
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
  const rule = valueIn(meta, 'timeRule');
  const next = meta && objectIn(meta, 'continueIn');
  const offers = textsIn(valueIn(meta, 'next'), names, 'what it offers next is');
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
    ...(offers.length > 0 && { offers }),
    ...(minutes && { minutes: minutesOf(minutes) }),
    ...(rule && { timeRule: ruleOf(rule) }),
  };
}

/** What a step is, and the table that holds it; only its words can be edited where it is more than a table. */
export function describe(node: Expression, names: Names): Described & { node?: ObjectNode } {
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

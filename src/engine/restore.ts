import { type Flow, type Flows, hasStep, initialStep, stepIds, stepMeta } from './flow';
import {
  answer,
  entry,
  handOver,
  isPlainEntry,
  type Journey,
  type Position,
  positionOf,
} from './journey';
import {
  isWholeLink,
  type LinkProblem,
  optionOf,
  readAnswer,
  readJourney,
  resolveLeg,
} from './link';
import { nameToday } from './moved';
import { ownFragment, tidy } from './own-fragment';
import type { Leg } from './replay';

/** The journey of a link, and how many answers of the link no longer fit. */
export interface RestoredJourney {
  journey: Journey;
  lost: number;
}

/** Where a page or a link leads, and what could not be kept of it. */
export interface Restored {
  at: Position;
  problem?: LinkProblem;
  /** How many answers of the link no longer fit. */
  lost: number;
}

/**
 * The pending answers of a tab, which it gave before the code of a page ran, as `boot.ts` notes them: a
 * whole journey, or the flow in which the first answer was given (`@desk-lamp+Ab3`), then for each page
 * opened without one the plain link that was followed (`+Ab3`, or `+` for a hand-over) or the step that was
 * entered (`@desk-lamp:tightenBulb`).
 */
const NAVIGATION = /@[^:+@]*\+[^+@]*|[+@][^+@]*/g;

const splitPending = (pending: string): [journey: string, navigations: string[]] => [
  pending.replace(NAVIGATION, ''),
  pending.match(NAVIGATION) ?? [],
];

/** Flow and step that `@flow:step` or `@flow+answer` names. */
function enteredIn(navigation: string): [flow: string, step: string] {
  const [, flow = '', step = ''] = /^@([^:+]*):?([^+]*)/.exec(navigation)!;
  return [flow, step];
}

/** Ids of the flows that a fragment or the pending answers speak of. */
export function flowsIn(link: string): string[] {
  const [journey, navigations] = splitPending(link);
  const legs = readJourney(journey);
  const entered = navigations
    .filter((each) => each.startsWith('@'))
    .map((each) => nameToday(...enteredIn(each)).flow);
  return [...(typeof legs === 'string' ? [] : legs.map(({ flow }) => flow)), ...entered];
}

/** Enters a flow by its first answer, on the step that has such an option. */
function enterByAnswer(flow: Flow, code: string, flows: Flows): Position | undefined {
  for (const step of stepIds(flow)) {
    const found = optionOf(flow, step, code);
    const start = found && positionOf(entry(flow, step), flows);
    if (start) return answer(start, found.option);
  }
  return undefined;
}

/** Follows one navigation; one that does not fit changes nothing. */
function follow(at: Position | undefined, navigation: string, flows: Flows): Position | undefined {
  const first = /@([^:]*)\+(.*)/.exec(navigation);
  if (first) {
    const flow = flows.get(first[1]!);
    return flow ? enterByAnswer(flow, first[2]!, flows) : at;
  }
  if (navigation.startsWith('@')) {
    const { flow: id, step } = nameToday(...enteredIn(navigation));
    const flow = flows.get(id);
    if (!flow || !hasStep(flow, step) || (at?.flow === flow && at.step === step)) return at;
    return positionOf(entry(flow, step), flows);
  }
  if (!at) return undefined;
  if (navigation === '+') {
    const isHandOver = stepMeta(at.flow, at.step).continueIn !== undefined;
    return isHandOver ? positionOf(handOver(at.journey, at.flow, at.step), flows) : at;
  }
  const found = optionOf(at.flow, at.step, navigation.slice(1));
  return found ? answer(at, found.option) : at;
}

/**
 * Reads the journey of a fragment, as far as the given flows still allow it. A leg of a flow that is gone is left
 * out, and one that goes on at a step that is gone.
 *
 * @param flows should hold all of `flowsIn` the fragment.
 */
export function restoreJourney(link: string, flows: Flows): RestoredJourney | LinkProblem {
  const linked = readJourney(link);
  if (typeof linked === 'string') return linked;
  const legs: Leg[] = [];
  let lost = 0;
  for (const each of linked) {
    const flow = flows.get(each.flow);
    const isGone = !flow || (legs.length > 0 && !hasStep(flow, each.from ?? initialStep(flow)));
    const resolved = isGone ? undefined : resolveLeg(flow, each);
    if (resolved) legs.push(resolved.leg);
    lost += resolved?.lost ?? each.codes.length;
  }
  const [first, ...rest] = legs;
  return first ? { journey: [first, ...rest], lost } : 'changed';
}

/** Where the pending answers lead, as far as they can be followed. */
function restorePending(pending: string, flows: Flows): Position | undefined {
  const [link, navigations] = splitPending(pending);
  const restored = restoreJourney(link, flows);
  const start = typeof restored === 'object' ? positionOf(restored.journey, flows) : undefined;
  return navigations.reduce<Position | undefined>((at, each) => follow(at, each, flows), start);
}

/**
 * Restores what led to a step page: the journey of its fragment, or else the pending answers of the tab or
 * the one answer of its link, if they end on this very step, or else an entry at the step. Never throws on
 * a bad link.
 *
 * Every answer before the first damage is kept. That an answer is missing shows in the step: the address of a
 * whole link is the one of the step where its journey ends.
 *
 * @param address what stands behind `#`.
 * @param pending what the tab gave before any code ran, or an empty string.
 * @param flows must hold the flow of the page and should hold all of `flowsIn` both.
 */
export function restore(
  address: string,
  pending: string,
  { flow, step }: { flow: Flow; step: string },
  flows: Flows,
): Restored {
  const fragment = ownFragment(address);
  const code = readAnswer(fragment);
  const onEntry = () => positionOf(entry(flow, step), flows)!;
  if (fragment === '' || fragment === '+' || code !== undefined) {
    // What is pending may tell another walk of the tab; then the answer of the link itself begins a new one.
    const led = [
      restorePending(pending, flows),
      code === undefined ? undefined : enterByAnswer(flow, code, flows),
    ];
    return { at: led.find((at) => at?.flow === flow && at.step === step) ?? onEntry(), lost: 0 };
  }
  const restored = restoreJourney(fragment, flows);
  if (typeof restored === 'string') return { at: onEntry(), problem: restored, lost: 0 };
  const { journey, lost } = restored;
  const at = positionOf(journey, flows)!;
  const isWhole = isWholeLink(tidy(address));
  const isThere = lost === 0 && at.flow === flow && at.step === step;
  if (!isPlainEntry(journey))
    return { at, lost, ...(!isThere && { problem: isWhole ? 'changed' : 'cut' }) };
  if (isThere && isWhole) return { at, lost };
  return { at: onEntry(), lost, problem: isWhole ? 'changed' : 'malformed' };
}

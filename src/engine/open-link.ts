import { type Flow, hasStep, initialStep, stepIds, stepMeta } from './flow';
import { addAnswer, currentLeg, enterAt, handOver, type Journey, replayLeg } from './journey';
import { type LinkProblem, optionOf, readAnswer, readJourney, resolveLeg } from './link';
import type { Leg } from './replay';

/** The flows at hand, by id. */
export type Flows = ReadonlyMap<string, Flow>;

/** Where a link leads: the journey, and what could not be kept of it. */
export interface Opened {
  journey: Journey;
  problem?: LinkProblem;
  /** How many answers of the link no longer fit. */
  lost: number;
}

/**
 * What a tab walked before the code of a page ran, as `boot.ts` notes it: a whole journey, or the flow
 * in which the first answer was given (`@portal-login+Ab3`), then for each page opened without one
 * the plain link that was followed (`+Ab3`, or `+` for a hand-over) or the step that was entered
 * (`@portal-login:whichMessage`).
 */
const MOVE = /@[^:+@]*\+[^+@]*|[+@][^+@]*/g;

/** Ids of the flows that a fragment or a note of moves speaks of. */
export function flowsIn(link: string): string[] {
  const [journey, moves] = splitMoves(link);
  const legs = readJourney(journey);
  const entered = moves
    .filter((move) => move.startsWith('@'))
    .map((move) => move.slice(1).split(/[:+]/)[0]!);
  return [...(typeof legs === 'string' ? [] : legs.map(({ flow }) => flow)), ...entered];
}

const splitMoves = (note: string): [journey: string, moves: string[]] => [
  note.replace(MOVE, ''),
  note.match(MOVE) ?? [],
];

/** The first leg of a page that was opened without a trail. */
export const entry = (flow: Flow, step: string): Journey => [
  enterAt(flow.id, step === initialStep(flow) ? undefined : step),
];

/** The step where a journey stands, if its current flow is at hand. */
function place(journey: Journey, flows: Flows): { flow: Flow; step: string } | undefined {
  const leg = currentLeg(journey);
  const flow = flows.get(leg.flow);
  return flow && { flow, step: replayLeg(flow, leg).step };
}

/** Enters a flow by its first answer, on the step that has such an option. */
function enterByAnswer(flow: Flow, code: string): Journey | undefined {
  for (const step of stepIds(flow)) {
    const found = optionOf(flow, step, code);
    if (found) return addAnswer(entry(flow, step), { step, option: found.option });
  }
  return undefined;
}

/** Follows one move; a move that does not fit changes nothing. */
function follow(journey: Journey | undefined, move: string, flows: Flows): Journey | undefined {
  const at = journey && place(journey, flows);
  const first = /@([^:]*)\+(.*)/.exec(move);
  if (first) {
    const flow = flows.get(first[1]!);
    return flow ? enterByAnswer(flow, first[2]!) : journey;
  }
  if (move.startsWith('@')) {
    const [id, step = ''] = move.slice(1).split(':');
    const flow = flows.get(id!);
    if (!flow || !hasStep(flow, step) || (at?.flow === flow && at.step === step)) return journey;
    return entry(flow, step);
  }
  if (!journey || !at) return journey;
  if (move === '+')
    return stepMeta(at.flow, at.step).continueIn ? handOver(journey, at.flow, at.step) : journey;
  const found = optionOf(at.flow, at.step, move.slice(1));
  return found ? addAnswer(journey, { step: at.step, option: found.option }) : journey;
}

/**
 * Reads the journey of a fragment, as far as the flows at hand still allow it.
 *
 * @param flows should hold all of `flowsIn` the fragment.
 */
export function openJourney(link: string, flows: Flows): Opened | LinkProblem {
  const linked = readJourney(link);
  if (typeof linked === 'string') return linked;
  const legs: Leg[] = [];
  let lost = 0;
  for (const each of linked) {
    const flow = flows.get(each.flow);
    if (!flow) return 'changed';
    const resolved = resolveLeg(flow, each);
    legs.push(resolved.leg);
    lost += resolved.lost;
  }
  const [first, ...rest] = legs;
  return first ? { journey: [first, ...rest], lost } : 'malformed';
}

/** The journey that a note of moves tells, as far as it can be followed. */
function openNote(note: string, flows: Flows): Journey | undefined {
  const [link, moves] = splitMoves(note);
  const opened = openJourney(link, flows);
  const start = typeof opened === 'object' ? opened.journey : undefined;
  return moves.reduce<Journey | undefined>((journey, move) => follow(journey, move, flows), start);
}

/**
 * Opens a step page: with the journey of its fragment, or else with what the tab walked before or the
 * one answer of its link, if that ends on this very step, or else as an entry at the step. Never throws on a bad link.
 *
 * @param fragment what stands behind `#`.
 * @param note what the tab walked so far, or an empty string.
 * @param flows must hold the flow of the page and should hold all of `flowsIn` both.
 */
export function openLink(
  fragment: string,
  note: string,
  page: { flow: Flow; step: string },
  flows: Flows,
): Opened {
  const { flow, step } = page;
  const code = readAnswer(fragment);
  if (fragment === '' || fragment === '+' || code !== undefined) {
    // The note may tell another walk of the tab; then the answer of the link itself begins a new one.
    const walked = [
      openNote(note, flows),
      code === undefined ? undefined : enterByAnswer(flow, code),
    ];
    const journey = walked.find((each) => {
      const at = each && place(each, flows);
      return at?.flow.id === flow.id && at.step === step;
    });
    return { journey: journey ?? entry(flow, step), lost: 0 };
  }
  const opened = openJourney(fragment, flows);
  if (typeof opened === 'string') return { journey: entry(flow, step), problem: opened, lost: 0 };
  const at = place(opened.journey, flows);
  if (at?.flow.id !== flow.id)
    return { journey: entry(flow, step), problem: 'changed', lost: opened.lost };
  return opened.lost > 0 || at.step !== step ? { ...opened, problem: 'changed' } : opened;
}

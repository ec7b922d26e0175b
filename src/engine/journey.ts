import { type Flow, type Flows, type FlowSnapshot, initialStep, stepId, stepMeta } from './flow';
import { assumedTrail } from './graph';
import { type Answer, type Leg, type Replay, replay, replayFrom, take } from './replay';

/** The legs of one session, the current one last. A hand-over keeps what was answered before it. */
export type Journey = readonly [first: Leg, ...more: Leg[]];

/** A journey with the step where it stands, so that nobody has to replay it to go on. */
export interface Position {
  journey: Journey;
  /** The flow of the current leg. */
  flow: Flow;
  snapshot: FlowSnapshot;
  step: string;
}

/** One of the answers of a journey, or one that was assumed before a first leg that entered in the middle. */
export type AnswerRef = { leg: number; answer: number } | { assumed: string };

/** Enters a flow, at one of its steps where a link, a search hit or a hand-over names one. */
export const enterAt = (flow: string, from?: string): Leg =>
  from === undefined ? { flow, trail: [] } : { flow, from, trail: [] };

/** The journey of a page that was opened without a trail. */
export const entry = (flow: Flow, step: string): Journey => [
  enterAt(flow.id, step === initialStep(flow) ? undefined : step),
];

export const currentLeg = (journey: Journey): Leg => journey.at(-1)!;

export const hasAnswers = (journey: Journey): boolean =>
  journey.some(({ trail }) => trail.length > 0);

/** How many steps the person has left behind: each with an answer, and each that led on to another article. */
export const stepsBefore = (journey: Journey): number =>
  journey.reduce((sum, { trail }) => sum + trail.length, journey.length - 1);

/** Whether the address of its step alone says all of a journey. */
export const isPlainEntry = (journey: Journey): boolean =>
  journey.length === 1 && !hasAnswers(journey);

/** The journey with another current leg. */
const withCurrent = ([first, ...more]: Journey, leg: Leg): Journey =>
  more.length === 0 ? [leg] : [first, ...more.slice(0, -1), leg];

export const replayLeg = (flow: Flow, leg: Leg): Replay => replay(flow, leg.trail, leg.from);

/** Replays the current leg of a journey. Undefined where its flow is not among those given. */
export function positionOf(journey: Journey, flows: Flows): Position | undefined {
  const leg = currentLeg(journey);
  const flow = flows.get(leg.flow);
  if (!flow) return undefined;
  const { snapshot, step } = replayLeg(flow, leg);
  return { journey, flow, snapshot, step };
}

/** The answer that led to where a journey stands; on a leg that entered in the middle, the one that stands for it. */
export const answerBefore = (journey: Journey, flow: Flow): Answer | undefined => {
  const { trail, from } = currentLeg(journey);
  return trail.at(-1) ?? (from === undefined ? undefined : assumedTrail(flow, from).at(-1));
};

/** Answers the step where a journey stands. Undefined where it has no such option. */
export function answer({ journey, flow, snapshot, step }: Position, option: string) {
  const next = take(flow, snapshot, option);
  if (!next) return undefined;
  const leg = currentLeg(journey);
  const answered = withCurrent(journey, { ...leg, trail: [...leg.trail, { step, option }] });
  return { journey: answered, flow, snapshot: next, step: stepId(next) };
}

/** Goes on in the flow that a `handedOver` outcome names. */
export function handOver(journey: Journey, flow: Flow, outcome: string): Journey {
  const next = stepMeta(flow, outcome).continueIn;
  if (!next) throw new Error(`Flow "${flow.id}": step "${outcome}" hands over to no flow.`);
  return [...journey, enterAt(next.flow, next.step)];
}

/** The first leg before any answer. */
export const startAgain = ([first]: Journey): Journey => [enterAt(first.flow)];

/**
 * Drops the last answer. Where the current leg has none, it returns to the leg before, or, on a
 * first leg that entered in the middle, along the shortest path that nobody answered.
 *
 * @param flow the flow of the current leg.
 * @returns undefined at the very beginning.
 */
export function goBack(journey: Journey, flow: Flow): Journey | undefined {
  const leg = currentLeg(journey);
  if (leg.trail.length > 0) return withCurrent(journey, { ...leg, trail: leg.trail.slice(0, -1) });
  const [first, ...more] = journey;
  if (more.length > 0) return [first, ...more.slice(0, -1)];
  const previous = answerBefore(journey, flow);
  return previous && [enterAt(leg.flow, previous.step)];
}

/** Returns to an answer, to give another one. What came after it remains to be fitted: see `refit`. */
export function returnTo(journey: Journey, ref: AnswerRef): { journey: Journey; remaining: Leg[] } {
  if ('assumed' in ref)
    return { journey: [enterAt(journey[0].flow, ref.assumed)], remaining: [...journey] };
  const [first, ...more] = journey;
  const upToLeg: Journey = [first, ...more.slice(0, ref.leg)];
  const leg = currentLeg(upToLeg);
  return {
    journey: withCurrent(upToLeg, { ...leg, trail: leg.trail.slice(0, ref.answer) }),
    remaining: [{ ...leg, trail: leg.trail.slice(ref.answer + 1) }, ...more.slice(ref.leg)],
  };
}

/**
 * Gives later answers again where an earlier one has changed, as far as they still fit. Later legs stay
 * while the flow still hands over to them.
 *
 * @param at the position after the answer that has changed.
 * @param remaining the rest of its leg, then the legs that followed.
 * @returns the position with all that fits, and the answers that were dropped, by leg.
 */
export function refit(
  at: Position,
  [rest, ...legs]: readonly Leg[],
  flows: Flows,
): { at: Position; dropped: Leg[] } {
  if (!rest) return { at, dropped: [] };
  const { journey, flow } = at;
  const { snapshot, step, trail, lost } = replayFrom(flow, at.snapshot, rest.trail);
  const leg = currentLeg(journey);
  const refitted = withCurrent(journey, { ...leg, trail: [...leg.trail, ...trail] });
  const next = stepMeta(flow, step).continueIn;
  const [following] = legs;
  const further =
    following && next?.flow === following.flow && next.step === following.from
      ? positionOf([...refitted, ...legs], flows)
      : undefined;
  if (further) return { at: further, dropped: [] };
  return {
    at: { journey: refitted, flow, snapshot, step },
    dropped: [{ ...leg, trail: lost }, ...legs].filter((each) => each.trail.length > 0),
  };
}

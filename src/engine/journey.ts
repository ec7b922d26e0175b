import { type Flow, stepMeta } from './flow';
import { assumedTrail } from './graph';
import { type Answer, type Leg, type Replay, replay } from './replay';

/** The legs of one session, the current one last. A hand-over keeps what was answered before it. */
export type Journey = readonly [first: Leg, ...more: Leg[]];

/** Enters a flow, at one of its steps where a link, a search hit or a hand-over names one. */
export const enterAt = (flow: string, from?: string): Leg =>
  from === undefined ? { flow, trail: [] } : { flow, from, trail: [] };

export const currentLeg = (journey: Journey): Leg => journey.at(-1)!;

/** The journey with another current leg. */
const withCurrent = ([first, ...more]: Journey, leg: Leg): Journey =>
  more.length === 0 ? [leg] : [first, ...more.slice(0, -1), leg];

export const replayLeg = (flow: Flow, leg: Leg): Replay => replay(flow, leg.trail, leg.from);

/** Adds an answer at the step where the journey stands. */
export function addAnswer(journey: Journey, given: Answer): Journey {
  const leg = currentLeg(journey);
  return withCurrent(journey, { ...leg, trail: [...leg.trail, given] });
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
  const previous = leg.from === undefined ? undefined : assumedTrail(flow, leg.from).at(-1);
  return previous && [enterAt(leg.flow, previous.step)];
}

/** Returns to an answer, to give another one; what came after it is dropped. */
export function returnTo(journey: Journey, leg: number, answer: number): Journey {
  const [first, ...more] = journey;
  const upToLeg: Journey = [first, ...more.slice(0, leg)];
  const target = currentLeg(upToLeg);
  return withCurrent(upToLeg, { ...target, trail: target.trail.slice(0, answer) });
}

/**
 * What stands after an answer: the rest of its leg, then the legs that follow.
 *
 * @param leg index of the leg.
 * @param answer index of the answer in its trail.
 */
export const answersAfter = (journey: Journey, leg: number, answer: number): Leg[] =>
  journey
    .slice(leg)
    .map((each, index) => (index === 0 ? { ...each, trail: each.trail.slice(answer + 1) } : each));

/**
 * Gives an answer where later ones were given before, and keeps those of them that still fit. Later
 * legs stay while the flow still hands over to them.
 *
 * @param flow the flow of the current leg.
 * @param later what stood after this answer, as `answersAfter` gives it.
 * @returns the journey with all that fits, and the later answers that fell away, by leg.
 */
export function answerAgain(
  journey: Journey,
  flow: Flow,
  given: Answer,
  [rest, ...legs]: readonly Leg[],
): { journey: Journey; lost: Leg[] } {
  const leg = currentLeg(addAnswer(journey, given));
  const { step, trail, lost } = replay(flow, [...leg.trail, ...(rest?.trail ?? [])], leg.from);
  const answered = withCurrent(journey, { ...leg, trail });
  const next = stepMeta(flow, step).continueIn;
  const [following] = legs;
  if (following && next?.flow === following.flow && next.step === following.from) {
    return { journey: [...answered, ...legs], lost: [] };
  }
  return {
    journey: answered,
    lost: [{ ...leg, trail: lost }, ...legs].filter((each) => each.trail.length > 0),
  };
}

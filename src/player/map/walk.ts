import type { Flow } from '../../engine/flow';
import { assumedTrail, stepsAhead } from '../../engine/graph';
import { replayLeg } from '../../engine/journey';
import type { Leg, Trail } from '../../engine/replay';

/** A walk as a map shows it. */
export interface Walk {
  /** The answers given in this flow. */
  path: Trail;
  /** The answers that are assumed before them, where the walk entered in the middle. */
  assumed?: Trail | undefined;
  /** The step where the person is. */
  current: string;
  /** The steps that can still be reached from there. */
  ahead: ReadonlySet<string>;
}

/** The walk of a leg. */
export function walkOf(flow: Flow, leg: Leg): Walk {
  const { step } = replayLeg(flow, leg);
  return {
    path: leg.trail,
    assumed: leg.from === undefined ? [] : assumedTrail(flow, leg.from),
    current: step,
    ahead: stepsAhead(flow, step),
  };
}

export type StepMark = 'here' | 'walked' | 'ahead' | 'closed';

/** `open`: it can be chosen now. */
export type OptionMark = 'chosen' | 'assumed' | 'open' | 'ahead' | 'closed';

export function stepMark({ path, assumed = [], current, ahead }: Walk, step: string): StepMark {
  if (step === current) return 'here';
  if ([...assumed, ...path].some((answer) => answer.step === step)) return 'walked';
  return ahead.has(step) ? 'ahead' : 'closed';
}

export function optionMark(walk: Walk, step: string, id: string): OptionMark {
  const { path, assumed = [], current, ahead } = walk;
  const has = (trail: Trail) =>
    trail.some((answer) => answer.step === step && answer.option === id);
  if (has(path)) return 'chosen';
  if (has(assumed)) return 'assumed';
  if (step === current) return 'open';
  return ahead.has(step) ? 'ahead' : 'closed';
}

/** Whether a walk went, or is assumed to have gone, along the line of an option. */
export const isWalked = (walk: Walk | undefined, step: string, id: string): boolean =>
  walk !== undefined && ['chosen', 'assumed'].includes(optionMark(walk, step, id));

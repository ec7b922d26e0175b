import type { Flow } from '../../engine/flow';
import { assumedTrail, stepsAhead } from '../../engine/graph';
import { replayLeg } from '../../engine/journey';
import type { Leg, Trail } from '../../engine/replay';

/** A trail as a map shows it. */
export interface MapTrail {
  /** The answers given in this flow. */
  path: Trail;
  /** The answers that are assumed before them, where it was entered in the middle. */
  assumed?: Trail | undefined;
  /** The step where the person is. */
  current: string;
  /** The steps that can still be reached from there. */
  ahead: ReadonlySet<string>;
}

/** The trail of a leg. */
export function mapTrailOf(flow: Flow, leg: Leg): MapTrail {
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

export function stepMark({ path, assumed = [], current, ahead }: MapTrail, step: string): StepMark {
  if (step === current) return 'here';
  if ([...assumed, ...path].some((answer) => answer.step === step)) return 'walked';
  return ahead.has(step) ? 'ahead' : 'closed';
}

export function optionMark(trail: MapTrail, step: string, id: string): OptionMark {
  const { path, assumed = [], current, ahead } = trail;
  const has = (trail: Trail) =>
    trail.some((answer) => answer.step === step && answer.option === id);
  if (has(path)) return 'chosen';
  if (has(assumed)) return 'assumed';
  if (step === current) return 'open';
  return ahead.has(step) ? 'ahead' : 'closed';
}

/** Whether a trail goes, or is assumed to go, along the line of an option. */
export const isOnTrail = (trail: MapTrail | undefined, step: string, id: string): boolean =>
  trail !== undefined && ['chosen', 'assumed'].includes(optionMark(trail, step, id));

import { type Flow, initialStep, stepIds, stepKind } from './flow';
import { type Answer, availableOptions, type Trail } from './replay';

/** How a step was first reached: undefined at the start. */
type Arrival = Answer | undefined;

/** Breadth first from a step: each reachable step with the answer that first led to it. */
function* explore(
  flow: Flow,
  start: string,
): Generator<[step: string, arrivals: Map<string, Arrival>]> {
  const arrivals = new Map<string, Arrival>([[start, undefined]]);
  // A map iterates over what is added meanwhile, which makes it the queue.
  for (const step of arrivals.keys()) {
    yield [step, arrivals];
    for (const { option, target } of availableOptions(flow, step)) {
      if (!arrivals.has(target)) arrivals.set(target, { step, option });
    }
  }
}

function trailTo(step: string, arrivals: Map<string, Arrival>): Trail {
  const trail: Answer[] = [];
  for (let last = arrivals.get(step); last; last = arrivals.get(last.step)) trail.unshift(last);
  return trail;
}

/**
 * A shortest trail from the first step of the flow to `step`: what a page assumes that was opened
 * without one. Empty for the first step and for a step that does not exist.
 */
export function assumedTrail(flow: Flow, step: string): Trail {
  for (const [reached, arrivals] of explore(flow, initialStep(flow))) {
    if (reached === step) return trailTo(step, arrivals);
  }
  return [];
}

/** Steps that can still be reached from `step`, itself included. */
export const stepsAhead = (flow: Flow, step: string): ReadonlySet<string> =>
  new Set([...explore(flow, step)].map(([reached]) => reached));

/** Outcomes that can still be reached from `step`, in the order of the flow. */
export function outcomesAhead(flow: Flow, step: string): string[] {
  const ahead = stepsAhead(flow, step);
  return stepIds(flow).filter((id) => ahead.has(id) && stepKind(flow, id) === 'outcome');
}

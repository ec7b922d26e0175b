import { transition } from 'xstate';
import { type Flow, type FlowSnapshot, hasStep, initialStep, stepId } from './flow';
import { oncePerKey } from './once-per-key';

/** An option taken at a step. */
export interface Answer {
  step: string;
  option: string;
}

/** The answers so far, in order. A loop may answer one step twice. */
export type Trail = readonly Answer[];

/** A walk through one flow. */
export interface Leg {
  /** Flow id. */
  flow: string;
  /** The step where the walk entered, unless it was the flow's first one. */
  from?: string;
  trail: Trail;
}

export interface Replay {
  snapshot: FlowSnapshot;
  /** Step that the trail leads to. */
  step: string;
  /** The answers that this version of the flow still allows. */
  trail: Trail;
  /** The answers that fell away, from the first that no longer fits. */
  lost: Trail;
}

// Flows and snapshots never change, and the machine takes its time.
const knownSnapshot = oncePerKey<FlowSnapshot>();
const knownOptions = oncePerKey<readonly { option: string; target: string }[]>();

const snapshotOn = (flow: Flow, step: string): FlowSnapshot =>
  knownSnapshot(flow, step, () => flow.resolveState({ value: step }));

/** Snapshot of a flow on one of its steps; on its first step when there is no such step. */
const enter = (flow: Flow, step?: string): FlowSnapshot =>
  snapshotOn(flow, step !== undefined && hasStep(flow, step) ? step : initialStep(flow));

/** Takes an option, or returns undefined where the step does not offer it. */
function take(flow: Flow, snapshot: FlowSnapshot, option: string): FlowSnapshot | undefined {
  const event = { type: option };
  // What `snapshot.can()` asks, without its second look for actions: a step's options always lead on.
  if (option.startsWith('xstate.') || !flow.getTransitionData(snapshot, event).length)
    return undefined;
  return transition(flow, snapshot, event)[0];
}

/** Walks a trail as far as this version of the flow still allows. Never throws on a bad trail. */
export function replay(flow: Flow, trail: Trail, from?: string): Replay {
  let snapshot = enter(flow, from);

  for (const [index, { step, option }] of trail.entries()) {
    const next = stepId(snapshot) === step ? take(flow, snapshot, option) : undefined;
    if (!next) {
      return {
        snapshot,
        step: stepId(snapshot),
        trail: trail.slice(0, index),
        lost: trail.slice(index),
      };
    }
    snapshot = next;
  }

  return { snapshot, step: stepId(snapshot), trail, lost: [] };
}

/** The options that a step allows, each with the step it leads to, in the order written. */
export const openOptions = (flow: Flow, step: string) =>
  knownOptions(flow, step, () =>
    flow.states[step]!.ownEvents.flatMap((option) => {
      const next = take(flow, enter(flow, step), option);
      return next ? [{ option, target: stepId(next) }] : [];
    }),
  );

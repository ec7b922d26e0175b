import { initialTransition, transition } from 'xstate';
import { type Flow, type FlowSnapshot, hasStep, initialStep, stepId } from './flow';

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

/** Snapshots never change, and making one takes longer than an answer. */
const entered = new WeakMap<Flow, Map<string, FlowSnapshot>>();

/** Snapshot of a flow on one of its steps; on its first step when there is no such step. */
function enter(flow: Flow, step?: string): FlowSnapshot {
  const first = initialStep(flow);
  const at = step !== undefined && hasStep(flow, step) ? step : first;
  const known = entered.get(flow) ?? new Map<string, FlowSnapshot>();
  entered.set(flow, known);
  const snapshot =
    known.get(at) ?? (at === first ? initialTransition(flow)[0] : flow.resolveState({ value: at }));
  known.set(at, snapshot);
  return snapshot;
}

/** Takes an option, or returns undefined where the step does not offer it. */
function take(flow: Flow, snapshot: FlowSnapshot, option: string): FlowSnapshot | undefined {
  const event = { type: option };
  // What `snapshot.can()` asks, without its second look for actions: a step's options always lead on.
  if (option.startsWith('xstate.') || !flow.getTransitionData(snapshot, event)?.length)
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

/** An option with the step that it leads to. */
interface Way {
  option: string;
  target: string;
}

/** A flow never changes, and all that counts its ways asks again and again. */
const open = new WeakMap<Flow, Map<string, readonly Way[]>>();

function findOptions(flow: Flow, step: string): Way[] {
  const snapshot = enter(flow, step);
  return flow.states[step]!.ownEvents.flatMap((option) => {
    const next = take(flow, snapshot, option);
    return next ? [{ option, target: stepId(next) }] : [];
  });
}

/** The options that a step allows, each with the step it leads to, in the order written. */
export function openOptions(flow: Flow, step: string): readonly Way[] {
  const known = open.get(flow) ?? new Map<string, readonly Way[]>();
  open.set(flow, known);
  const options = known.get(step) ?? findOptions(flow, step);
  known.set(step, options);
  return options;
}

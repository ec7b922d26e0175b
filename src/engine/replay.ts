import { transition } from 'xstate';
import { type Flow, type FlowSnapshot, hasStep, initialStep, stepId } from './flow';
import { oncePerKey } from './once-per-key';
import type { FixResult } from './setup';

/** An option taken at a step. */
export interface Answer {
  step: string;
  option: string;
}

/** The answers so far, in order. A loop may answer one step twice. */
export type Trail = readonly Answer[];

/** An option that a step allows. */
export interface AvailableOption {
  option: string;
  /** The step that it leads to. */
  target: string;
  /** What it says of the fix that the step is. */
  result?: FixResult;
}

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
const knownOptions = oncePerKey<readonly AvailableOption[]>();

const snapshotOn = (flow: Flow, step: string): FlowSnapshot =>
  knownSnapshot(flow, step, () => flow.resolveState({ value: step }));

/** Snapshot of a flow on one of its steps; on its first step when there is no such step. */
const enter = (flow: Flow, step?: string): FlowSnapshot =>
  snapshotOn(flow, step !== undefined && hasStep(flow, step) ? step : initialStep(flow));

/** What an option does on a step; nothing where the step does not offer it, or a guard forbids it. */
const transitionsFor = (flow: Flow, snapshot: FlowSnapshot, option: string) =>
  option.startsWith('xstate.') ? [] : flow.getTransitionData(snapshot, { type: option });

/** Takes an option, or returns undefined where the step does not offer it. */
export const take = (flow: Flow, snapshot: FlowSnapshot, option: string) =>
  transitionsFor(flow, snapshot, option).length === 0
    ? undefined
    : transition(flow, snapshot, { type: option })[0];

/** Walks on from a snapshot, as far as this version of the flow still allows. Never throws on a bad trail. */
export function replayFrom(flow: Flow, start: FlowSnapshot, trail: Trail): Replay {
  let snapshot = start;

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

/** Walks a trail from its beginning. */
export const replay = (flow: Flow, trail: Trail, from?: string): Replay =>
  replayFrom(flow, enter(flow, from), trail);

/** The options that a step allows, in the order written. */
export const availableOptions = (flow: Flow, step: string): readonly AvailableOption[] =>
  knownOptions(flow, step, () =>
    flow.states[step]!.ownEvents.flatMap((option) =>
      transitionsFor(flow, enter(flow, step), option)
        .slice(0, 1)
        .map(({ target, meta }) => ({ option, target: target?.[0]?.key ?? step, ...meta })),
    ),
  );

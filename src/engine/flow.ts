import type { AnyStateMachine, MachineContext, SnapshotFrom, StateMachine } from 'xstate';
import type { OutcomeTag, StepMeta } from './setup';

/** Any article. The one widened type: a concrete machine is not assignable to `flow`'s own. */
export type Flow = StateMachine<
  MachineContext,
  { type: string },
  any,
  any,
  any,
  any,
  any,
  any,
  OutcomeTag,
  any,
  any,
  any,
  StepMeta,
  any
>;

/** Flows that have been loaded, by id. */
export type Flows = ReadonlyMap<string, Flow>;

export type FlowSnapshot = SnapshotFrom<AnyStateMachine>;

/** What a step asks of a person: derived from its options, never declared. */
export type StepKind = 'question' | 'instruction' | 'outcome';

/** Id of the step that a snapshot stands on. Flows are flat, so the state value is the id. */
export const stepId = (snapshot: FlowSnapshot): string => String(snapshot.value);

export const stepIds = (flow: Flow): string[] => Object.keys(flow.states);

export const hasStep = (flow: Flow, step: string): boolean => Object.hasOwn(flow.states, step);

export const initialStep = (flow: Flow): string => flow.config.initial as string;

/** @throws Error when the flow has no such step. */
function stepNode(flow: Flow, step: string) {
  const node = hasStep(flow, step) ? flow.states[step] : undefined;
  if (!node) throw new Error(`Flow "${flow.id}" has no step "${step}".`);
  return node;
}

/** Options of a step in the order written, without the timers and results that only XState sends. */
export const optionIds = (flow: Flow, step: string): string[] =>
  stepNode(flow, step).ownEvents.filter((event) => !event.startsWith('xstate.'));

export const stepMeta = (flow: Flow, step: string): StepMeta => stepNode(flow, step).meta ?? {};

export const actionIds = (flow: Flow, step: string): readonly string[] =>
  stepMeta(flow, step).actions ?? [];

/** Undefined on questions and instructions. */
export const outcomeTag = (flow: Flow, step: string): OutcomeTag | undefined =>
  stepNode(flow, step).tags[0] as OutcomeTag | undefined;

export function stepKind(flow: Flow, step: string): StepKind {
  if (stepNode(flow, step).type === 'final') return 'outcome';
  return optionIds(flow, step).length > 1 ? 'question' : 'instruction';
}

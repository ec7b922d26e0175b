import { type Flow, outcomeTag, stepMeta } from '../engine/flow';
import type { OutcomeTag } from '../engine/setup';

export type Outcome = OutcomeTag | 'waiting';

/** How a call ends on a step, if it does: a solved outcome that has a time rule is a wait. */
export function outcomeOf(flow: Flow, step: string): Outcome | undefined {
  const tag = outcomeTag(flow, step);
  return tag === 'solved' && stepMeta(flow, step).timeRule ? 'waiting' : tag;
}

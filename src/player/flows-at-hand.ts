import type { Flow } from '../flow/flow';

/** Flows that have been loaded in this tab, by id. */
export const flowsAtHand = new Map<string, Flow>();

/** A flow that has been loaded in this tab. */
export const flowAtHand = (id: string): Flow | undefined => flowsAtHand.get(id);

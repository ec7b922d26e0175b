import type { Flow } from '../engine/flow';

/** Flows that have been loaded in this tab, by id. */
export const flowsAtHand = new Map<string, Flow>();

/** Ids that a link named and that turned out to be no flow. */
export const noFlows = new Set<string>();

/** Whether it is known of an id which flow it names, or that it names none. */
export const isKnown = (id: string): boolean => flowsAtHand.has(id) || noFlows.has(id);

/** A flow that has been loaded in this tab. */
export const flowAtHand = (id: string): Flow | undefined => flowsAtHand.get(id);

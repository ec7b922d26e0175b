import type { StepText } from '../content/step-text';

/**
 * The name of a step for an agent: what is said first. A page may tell its reader to call, and the agent is who answers
 * that call.
 */
export const saidTitle = ({ say, title }: Pick<StepText, 'say' | 'title'>): string =>
  say?.[0] ?? title;

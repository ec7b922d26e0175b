import type { Edit } from '../contract';

/** Edits that are made and taken back together. */
export type Act = readonly Edit[];

/** Whether an act changed an article: its own files, or words that articles share. */
export const isActOn = (act: Act, article: string): boolean =>
  act.some((edit) => edit.article === article || edit.article === 'shared');

/** Place of the last act on an article among others, or on any; -1 where there is none. */
export const lastActOn = (acts: readonly Act[], article?: string): number =>
  acts.findLastIndex((act) => article === undefined || isActOn(act, article));

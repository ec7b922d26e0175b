import { ownFragment } from '../engine/own-fragment';
import { readItem, STORAGE_KEYS, writeItem } from './storage';

/** Where a tab notes the answers that it gives before the code of a page has run. It ends with the tab. */
const PENDING_KEY = STORAGE_KEYS.pendingAnswers;

/** About as long as the longest link. */
const MAX_LENGTH = 4000;

/** In the form that `src/engine/restore.ts` reads; empty where storage is forbidden. */
export const readPendingAnswers = (): string => readItem('sessionStorage', PENDING_KEY);

const note = (text: string) =>
  writeItem('sessionStorage', PENDING_KEY, text.length > MAX_LENGTH ? '' : text);

/**
 * Notes the opening of a step page, so that a link followed before the code has run is not lost. Before the
 * first answer there is nothing to note. What has grown past any real journey is forgotten.
 *
 * @param address what stands behind `#`.
 */
export function recordNavigation(address: string, flow: string, step: string): void {
  const pending = readPendingAnswers();
  const fragment = ownFragment(address);
  if (/^\d/.test(fragment)) note(fragment);
  else if (fragment.startsWith('+')) note((pending || `@${flow}`) + fragment);
  else if (pending) note(`${pending}@${flow}:${step}`);
}

/** Notes the link of the journey that they have become, or with an empty one that there are none. */
export const replacePendingAnswers = (link: string): boolean => note(link);

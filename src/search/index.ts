import { type Answer, answer } from './answer';
import type { IndexFile, ShownFile } from './index-file';
import { openIndex } from './open-index';

export type { Answer, Hit } from './answer';
export type { HitKind } from './index-file';

/**
 * Makes what answers the search field.
 *
 * @param shown what hits show, in the language of the reader.
 * @param files the index of that language, and of others that a query may be in, from the same build.
 */
export function openSearch(
  shown: ShownFile,
  files: readonly IndexFile[],
): (text: string) => Answer {
  const index = openIndex(shown, files);
  return (text) => answer(text, index);
}

import { type Answer, find } from './find';
import type { IndexFile } from './index-file';
import { openIndex } from './search-index';

export type { Answer, Hit } from './find';

/**
 * Makes what answers the search field.
 *
 * @param files the index of each language, all from one build, that of the reader first.
 */
export function openSearch(files: readonly [IndexFile, ...IndexFile[]]): (text: string) => Answer {
  const index = openIndex(files);
  // The one place that knows what the field is for: a text that is no query is recognised here first.
  return (text) => find(text, index);
}

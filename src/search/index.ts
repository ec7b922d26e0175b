import { type Answer, find } from './find';
import type { IndexFile, PlacesFile } from './index-file';
import { openIndex } from './search-index';

export type { Answer, Hit } from './find';

/**
 * Makes what answers the search field.
 *
 * @param shown what hits show, in the language of the reader.
 * @param files the index of each language, from the same build.
 */
export function openSearch(
  shown: PlacesFile,
  files: readonly IndexFile[],
): (text: string) => Answer {
  const index = openIndex(shown, files);
  return (text) => find(text, index);
}

import { readItem, writeItem } from '../../../../player/storage';

const keyOf = (place: string) => `latchkey-studio-line ${place}`;

/** Lists of a step that new lines are written into. */
export type LineOf = 'action' | 'answer';

/** Where a new line stands: there is one at a time in each list of a step. */
export const linePlace = (article: string, step: string, of: LineOf): string =>
  `${article} ${step} ${of}`;

/** The words of a line that was begun and is in no file yet; empty where there are none. */
export const begunLine = (place: string): string => readItem('localStorage', keyOf(place));

/** Keeps the words of a line on the device until it is made; empty words are forgotten. */
export const keepLine = (place: string, words: string): boolean =>
  writeItem('localStorage', keyOf(place), words);

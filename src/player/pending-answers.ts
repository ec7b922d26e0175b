import { readItem, writeItem } from './storage';

/** Where a tab notes what it walked: see `flow/open-link.ts`. It ends with the tab. */
const NOTE_KEY = 'latchkey.walked';

/** About as long as the longest link. */
const MAX_LENGTH = 4000;

/** Empty where storage is forbidden. */
export const readNote = (): string => readItem('sessionStorage', NOTE_KEY);

/**
 * Notes what is known of the walk, so that a link followed before the code has run is not lost. Before
 * the first answer there is nothing to note.
 */
export function noteMove(fragment: string, flow: string, step: string): void {
  const note = readNote();
  if (/^\d/.test(fragment)) writeNote(fragment);
  else if (fragment.startsWith('+')) writeNote((note || `@${flow}`) + fragment);
  else if (note) writeNote(`${note}@${flow}:${step}`);
}

/**
 * Keeps the note, or forgets it where it has grown past any real walk. Where storage is full or
 * forbidden, the address alone keeps the place.
 */
export function writeNote(note: string): void {
  writeItem('sessionStorage', NOTE_KEY, note.length > MAX_LENGTH ? '' : note);
}

import { readItem, writeItem } from './storage';

/** Where a tab notes what it walked: see `flow/open-link.ts`. It ends with the tab. */
const NOTE_KEY = 'latchkey.walked';

/** About as long as the longest link. */
const MAX_LENGTH = 4000;

/** Empty where storage is forbidden. */
export const readNote = (): string => readItem('sessionStorage', NOTE_KEY);

/**
 * Keeps the note, or forgets it where it has grown past any real walk. Where storage is full or
 * forbidden, the address alone keeps the place.
 */
export function writeNote(note: string): void {
  writeItem('sessionStorage', NOTE_KEY, note.length > MAX_LENGTH ? '' : note);
}

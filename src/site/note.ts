/** Where a tab notes what it walked: see `flow/open-link.ts`. It ends with the tab. */
const NOTE_KEY = 'latchkey.walked';

/** About as long as the longest link. */
const MAX_LENGTH = 4000;

/** Empty where storage is forbidden. */
export function readNote(): string {
  try {
    return sessionStorage.getItem(NOTE_KEY) ?? '';
  } catch {
    return '';
  }
}

/** Notes what is known of the walk, so that a link followed before the code has run is not lost. */
export function noteMove(fragment: string, flow: string, step: string): void {
  if (/^\d/.test(fragment)) writeNote(fragment);
  else writeNote(readNote() + (fragment.startsWith('+') ? fragment : `@${flow}:${step}`));
}

/** Keeps the note, or forgets it where it has grown past any real walk. */
export function writeNote(note: string): void {
  try {
    sessionStorage.setItem(NOTE_KEY, note.length > MAX_LENGTH ? '' : note);
  } catch {
    // Storage is full or forbidden: the address alone keeps the place.
  }
}

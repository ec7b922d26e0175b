import type { Text, TextEdit } from '../contract';

/** A text as it was typed and not yet saved, and when. */
export type Draft = TextEdit & { at: number };

/** What keeps drafts: `localStorage`, or what a test has in its place. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'latchkey-studio-drafts';

/** Tells the text of one place and language from all others. */
export const placeOf = ({ article, locale, key }: Pick<TextEdit, 'article' | 'locale' | 'key'>) =>
  `${article} ${locale} ${key}`;

/** The drafts that the device has kept, if it has any and they can be read. */
export function readDrafts(shelf: Shelf): Draft[] {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? (kept as Draft[]) : [];
  } catch {
    return [];
  }
}

/** Keeps drafts on the device, where it lets us. */
export function keepDrafts(shelf: Shelf, drafts: readonly Draft[]): void {
  try {
    if (drafts.length === 0) shelf.removeItem(KEY);
    else shelf.setItem(KEY, JSON.stringify(drafts));
  } catch {
    // Its store is full or closed: what was typed stands on the page still.
  }
}

/** Whether two texts say the same. */
export const isSameText = (one: Text | undefined, other: Text | undefined): boolean =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '');

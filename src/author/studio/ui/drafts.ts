import type { Text, TextEdit } from '../contract';

/** A text as it was typed and not yet saved, and when. */
export type Draft = TextEdit & { at: number };

/** What keeps drafts: `localStorage`, or what a test has in its place. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'latchkey-studio-drafts';

/** Where a text stands. */
export type Place = Pick<TextEdit, 'article' | 'locale' | 'key'>;

/** Tells the text of one place and language from all others. */
export const placeOf = ({ article, locale, key }: Place) => `${article} ${locale} ${key}`;

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

/** What a draft asks of the files. */
export function toEdit(draft: Draft): TextEdit {
  const { at: _, ...edit } = draft;
  return edit;
}

/**
 * Drafts with what was typed just now; an empty text is removed from its file.
 *
 * @param was what stood there when the writer began.
 */
export function withTyped(
  drafts: readonly Draft[],
  { article, locale, key }: Place,
  text: Text,
  was: Text | undefined,
): Draft[] {
  const place = { kind: 'text' as const, article, locale, key };
  const before = drafts.find((draft) => placeOf(draft) === placeOf(place));
  const draft: Draft = {
    ...place,
    ...(before ? 'was' in before && { was: before.was } : was !== undefined && { was }),
    ...(text.length > 0 && { text }),
    at: Date.now(),
  };
  return [...drafts.filter((each) => each !== before), draft];
}

/** What is left of drafts once some of them are in the files. */
export const afterSaving = (drafts: readonly Draft[], sent: readonly Draft[]): Draft[] =>
  drafts.flatMap((draft): Draft[] => {
    const saved = sent.find((each) => placeOf(each) === placeOf(draft));
    if (!saved) return [draft];
    if (isSameText(saved.text, draft.text)) return [];
    const { was: _, ...rest } = draft;
    return [{ ...rest, ...(saved.text !== undefined && { was: saved.text }) }];
  });

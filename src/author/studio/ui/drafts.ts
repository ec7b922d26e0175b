import type { Text, TextEdit } from '../contract';

/** A text as it was typed and not yet saved, and when. */
export type Draft = TextEdit & { at: number };

/** Where a text stands. */
export type Place = Pick<TextEdit, 'article' | 'locale' | 'key'>;

/** Tells the text of one place and language from all others. */
export const placeOf = ({ article, locale, key }: Place) => `${article} ${locale} ${key}`;

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

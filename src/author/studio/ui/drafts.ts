import type { Text, TextEdit } from '../contract';

/** A text as it was typed and not yet saved, and when. */
export type Draft = TextEdit & {
  at: number;
  /** What was on its way to the files when more was typed: no answer has come whether it is there. */
  sent?: readonly (Text | undefined)[];
};

/** Where a text stands. */
export type Place = Pick<TextEdit, 'article' | 'locale' | 'key'>;

/** Tells the text of one place and language from all others. */
export const placeOf = ({ article, locale, key }: Place) => `${article} ${locale} ${key}`;

/** Whether two texts say the same. */
export const isSameText = (one: Text | undefined, other: Text | undefined): boolean =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '');

/** Whether two are one draft, whatever of it is on its way. */
export const isSameDraft = (one: Draft, other: Draft): boolean =>
  placeOf(one) === placeOf(other) && one.at === other.at && isSameText(one.text, other.text);

/** What a draft asks of the files. */
export function toEdit(draft: Draft): TextEdit {
  const { at: _, sent: __, ...edit } = draft;
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
    ...(before?.sent !== undefined && { sent: before.sent }),
    ...(text.length > 0 && { text }),
    at: Date.now(),
  };
  return [...drafts.filter((each) => each !== before), draft];
}

/** A draft for whom the text that the files have now is no news. */
export function knowing(draft: Draft, now: Text | undefined): Draft {
  const { was: _, ...rest } = draft;
  return { ...rest, ...(now !== undefined && { was: now }) };
}

/** What is left of drafts once some of them are in the files. */
export const afterSaving = (drafts: readonly Draft[], sent: readonly Draft[]): Draft[] =>
  drafts.flatMap((draft): Draft[] => {
    const saved = sent.find((each) => placeOf(each) === placeOf(draft));
    if (!saved) return [draft];
    if (isSameText(saved.text, draft.text)) return [];
    const { sent: _, ...rest } = draft;
    return [knowing(rest, saved.text)];
  });

/** Drafts that note what of them is on its way. */
export const onTheirWay = (drafts: readonly Draft[], sent: readonly Draft[]): Draft[] =>
  drafts.map((draft) =>
    sent.includes(draft) ? { ...draft, sent: [...(draft.sent ?? []), draft.text] } : draft,
  );

/** The newest draft of each place. */
export const newestOf = (drafts: readonly Draft[]): Draft[] => [
  ...new Map(
    drafts.toSorted((one, other) => one.at - other.at).map((draft) => [placeOf(draft), draft]),
  ).values(),
];

/** Whether one text is another as its writer went on: something was written into `was`, and more behind it. */
function goesOn(was: Text | undefined, from: Text | undefined, to: Text | undefined): boolean {
  if (typeof was !== 'string' || typeof from !== 'string' || typeof to !== 'string') return false;
  let same = 0;
  while (same < was.length && was[same] === from[same]) same += 1;
  const end = was.slice(same);
  const begun = from.slice(0, from.length - end.length);
  return from.length > was.length && from.endsWith(end) && to.startsWith(begun) && to.endsWith(end);
}

/**
 * Whose text stands where the files have another one than the writer saw, and one of both is a later state of the other:
 * a browser that was killed may have kept less than it had sent. Undefined where the writer has to say.
 */
export function whoStands(draft: Draft, now: Text | undefined): 'mine' | 'theirs' | undefined {
  const { text, was, sent = [] } = draft;
  if (isSameText(text, now) || goesOn(was, text, now)) return 'theirs';
  const isOwn = [was, ...sent].some((own) => isSameText(own, now));
  return isOwn || goesOn(was, now, text) ? 'mine' : undefined;
}

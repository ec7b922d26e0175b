import type { Fact } from '../../content/facts';
import type { Captions } from '../../content/captions';

/** The captions of all languages, by language. */
export type AllCaptions = Readonly<Record<string, Captions>>;

/** A text without what two spellings of the same words differ in. */
export const sameWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ё/g, 'е');

/** `3 to 14 days` -> `['3', '14']`; a telephone number stays whole. */
const figures = (number: string): string[] => number.match(/\d[\d-]*\d|\d/g) ?? [];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds words in a text, not as a part of longer ones. */
const wholeWords = (label: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(sameWords(label))}(?![\\p{L}\\p{N}])`, 'u');

const saysFigure = (words: string, figure: string): boolean =>
  new RegExp(`(?<!\\d)${figure}(?!\\d)`).test(words);

const tight = (text: string): string => sameWords(text).replace(/ /g, '');

/** Ids of the captions by how they read in any language; made once for all facts. */
const idsByLabel = new WeakMap<AllCaptions, ReadonlyMap<string, readonly string[]>>();

function idsByLabelOf(captions: AllCaptions): ReadonlyMap<string, readonly string[]> {
  const known = idsByLabel.get(captions);
  if (known) return known;
  const ids = new Map<string, string[]>();
  for (const [id, caption] of Object.values(captions).flatMap(Object.entries<string>)) {
    const label = tight(caption);
    ids.set(label, [...(ids.get(label) ?? []), id]);
  }
  idsByLabel.set(captions, ids);
  return ids;
}

/** What a label of the source is in a language: it may be a caption, in any language, but for spaces and case. */
function namesOf(label: string, captions: AllCaptions, locale: string): string[] {
  const own = captions[locale] ?? {};
  const ids = idsByLabelOf(captions).get(tight(label)) ?? [];
  const names = ids.flatMap((id) => own[id] ?? []);
  return names.length > 0 ? names : [label];
}

/** A number or a label of a fact, and whether some words say it. */
export interface Mark {
  mark: string;
  isSaid: (words: string) => boolean;
}

/** What a step must show to state a fact in a language. `isSaid` takes the words from `sameWords`. */
export function marksOf(fact: Fact, captions: AllCaptions, locale: string): Mark[] {
  const isWanted = (mark: string) => !Object.hasOwn(fact.exceptions ?? {}, mark);
  const numbers = fact.numbers.filter(isWanted).map((mark) => ({
    mark,
    isSaid: (words: string) => figures(mark).every((figure) => saysFigure(words, figure)),
  }));
  const labels = fact.labels.filter(isWanted).map((mark) => {
    const names = namesOf(mark, captions, locale).map(wholeWords);
    return { mark, isSaid: (words: string) => names.some((name) => name.test(words)) };
  });
  return [...numbers, ...labels];
}

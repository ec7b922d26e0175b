import type { Fact } from '../flow/facts';
import type { Captions } from '../i18n/captions';

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

/** Whether a text has the words, not as a part of longer ones. */
const saysWord = (words: string, label: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(sameWords(label))}(?![\\p{L}\\p{N}])`, 'u').test(words);

const saysFigure = (words: string, figure: string): boolean =>
  new RegExp(`(?<!\\d)${figure}(?!\\d)`).test(words);

const tight = (text: string): string => sameWords(text).replace(/ /g, '');

/** What a label of the source is in a language: it may be a caption, in any language, but for spaces and case. */
function namesOf(label: string, captions: AllCaptions, locale: string): string[] {
  const own = captions[locale] ?? {};
  const names = Object.keys(own).filter((id) =>
    Object.values(captions).some((each) => tight(each[id] ?? '') === tight(label)),
  );
  return names.length > 0 ? names.map((id) => own[id]!) : [label];
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
    const names = namesOf(mark, captions, locale);
    return { mark, isSaid: (words: string) => names.some((name) => saysWord(words, name)) };
  });
  return [...numbers, ...labels];
}

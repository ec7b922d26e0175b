import { fallbackOf, isLocale } from '../content/locales';
import { loadSearchWords, type SearchWords } from '../content/search-words';
import { loadOnce } from '../engine/load-once';
import { stemOf, wordsOf } from './words';

/** The term of words that say nothing. */
export const NOTHING = '';

/** Words of a language, ready to compare. */
export interface Lexicon {
  /** Stem, or two stems with a space between, -> the concept that it means. */
  forms: ReadonlyMap<string, string>;
  notCovered: SearchWords['notCovered'];
}

const stemsOf = (form: string): string => wordsOf(form).map(stemOf).join(' ');

/**
 * The concept of each stem.
 *
 * @throws Error when words with one stem mean different things, as `phone` and `phoned`: only one of them
 *   would be found.
 */
export function formsOf(words: readonly (readonly [word: string, concept: string])[]) {
  const forms = new Map<string, string>();
  for (const [word, concept] of words) {
    const stem = stemsOf(word);
    const known = forms.get(stem);
    if (known !== undefined && known !== concept) {
      throw new Error(
        `"${word}" means "${concept}", but its stem "${stem}" means "${known}". Drop one.`,
      );
    }
    forms.set(stem, concept);
  }
  return forms;
}

/** @throws Error when a language has no list of words, or one that contradicts itself. */
export const loadLexicon: (locale: string) => Promise<Lexicon> = loadOnce(async (locale) => {
  const words = await loadSearchWords(locale);
  if (!words && !(isLocale(locale) && fallbackOf(locale)))
    throw new Error(`There is no file locales/${locale}/search-words.json.`);
  const { stop, same, notCovered } = words ?? { stop: '', same: {}, notCovered: {} };
  const forms = formsOf([
    ...stop.split(' ').map((word) => [word, NOTHING] as const),
    ...Object.entries(same).flatMap(([concept, words]) =>
      words.split(',').map((word) => [word, concept] as const),
    ),
  ]);
  return { forms, notCovered };
});

/** What a text is about, by the words of all languages: concepts, and the stems of its other words. */
export function termsOf(text: string, lexicons: readonly Pick<Lexicon, 'forms'>[]): string[] {
  const meaning = (form: string) =>
    lexicons.map(({ forms }) => forms.get(form)).find((term) => term !== undefined);
  const stems = wordsOf(text).map(stemOf);
  const terms: string[] = [];
  for (let at = 0; at < stems.length; at += 1) {
    const stem = stems[at]!;
    const pair = meaning(`${stem} ${stems[at + 1]}`);
    terms.push(pair ?? meaning(stem) ?? stem);
    if (pair !== undefined) at += 1;
  }
  return terms.filter((term) => term !== NOTHING);
}

import { byName } from '../content/guide-file';
import { fallbackOf, isLocale } from '../content/locales';
import { loadOnce } from '../engine/load-once';
import { stemOf, wordsOf } from './words';

/** Words of one language that search treats alike: `locales/<locale>/search-words.json`. */
interface WordList {
  /** Words that say nothing about a problem, separated by spaces. */
  stop: string;
  /** Concept, the same id in all languages -> words and pairs of words that mean it, by commas. */
  same: Record<string, string>;
  /** What the articles do not cover: topic, the same in all languages -> how people ask for it. */
  notCovered: Record<string, string[]>;
}

/** The term of words that say nothing. */
export const NOTHING = '';

/** Words of a language, ready to compare. */
export interface Lexicon {
  /** Stem, or two stems with a space between, -> the concept that it means. */
  forms: ReadonlyMap<string, string>;
  notCovered: WordList['notCovered'];
}

const stemsOf = (form: string): string => wordsOf(form).map(stemOf).join(' ');

// Stryker disable next-line all: Vite reads the pattern in the source, so it must stand there as it is.
const files = byName(
  import.meta.glob<WordList>('#guide/locales/*/search-words.json', { import: 'default' }),
);

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
  const file = files[`locales/${locale}/search-words.json`];
  if (!file && !(isLocale(locale) && fallbackOf(locale)))
    throw new Error(`There is no file locales/${locale}/search-words.json.`);
  const { stop, same, notCovered } = (await file?.()) ?? { stop: '', same: {}, notCovered: {} };
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

import { fallbackOf, isLocale } from '../../content/locales';
import { loadSearchWords, type SearchWords } from '../../content/search-words';
import { loadOnce } from '../../engine/load-once';
import { formOf, type Forms, NOTHING } from '../../search/terms';

/** Words of a language, ready to compare. */
export interface Lexicon {
  forms: Forms;
  words: Pick<SearchWords, 'notCovered' | 'elsewhere' | 'labels'>;
}

/**
 * The concept of each stem.
 *
 * @throws Error when words with one stem mean different things, as `phone` and `phoned`: only one of them
 *   would be found.
 */
export function formsOf(words: readonly (readonly [word: string, concept: string])[]): Forms {
  const forms = new Map<string, string>();
  for (const [word, concept] of words) {
    const stem = formOf(word);
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
  const { stop, same, ...rest } = words ?? { stop: '', same: {}, notCovered: {} };
  const forms = formsOf([
    ...stop.split(' ').map((word) => [word, NOTHING] as const),
    ...Object.entries(same).flatMap(([concept, words]) =>
      words.split(',').map((word) => [word, concept] as const),
    ),
  ]);
  return { forms, words: rest };
});

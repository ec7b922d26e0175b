import { byName } from './guide-file';

/** Words of one language that search treats alike: `locales/<language>/search-words.json`. */
export interface SearchWords {
  /** Words that say nothing about a problem, separated by spaces. */
  stop: string;
  /** Concept, the same id in all languages -> words and pairs of words that mean it, by commas. */
  same: Record<string, string>;
  /** What the articles do not cover: topic, the same in all languages -> how people ask for it. */
  notCovered: Record<string, string[]>;
}

const files = byName(
  import.meta.glob<SearchWords>('#guide/locales/*/search-words.json', { import: 'default' }),
);

/**
 * The search words of a language; undefined where it has none.
 *
 * @throws Error when they cannot be downloaded.
 */
export const loadSearchWords = async (locale: string): Promise<SearchWords | undefined> =>
  files[`locales/${locale}/search-words.json`]?.();

import { byName } from './guide-file';

/** Words of one language that search treats alike: `locales/<language>/search-words.json`. */
export interface SearchWords {
  /** Words that say nothing about a problem, separated by spaces. */
  stop: string;
  /**
   * Concept, the same id in all languages -> words, or up to three together, that mean it, by commas. Before others, `0`
   * stands for any number.
   */
  same: Record<string, string>;
  /** What the articles do not cover: topic, the same in all languages -> how people ask for it. */
  notCovered: Record<string, string[]>;
  /** What is said of such a topic, beside that it is not covered: who can help. */
  elsewhere?: Record<string, string>;
  /** What people choose from, where twins differ by a concept: see `flows/twins.json`. */
  labels?: Record<string, string>;
}

/** Flows, or steps as `flow/step`, that differ in one thing alone, by the concept that it is. */
export type Twins = Readonly<Record<string, string>>;

const files = byName(
  import.meta.glob<SearchWords>('#guide/locales/*/search-words.json', { import: 'default' }),
);

const twinFiles = import.meta.glob<readonly Twins[]>('#guide/flows/twins.json', {
  import: 'default',
});

/**
 * The search words of a language; undefined where it has none.
 *
 * @throws Error when they cannot be downloaded.
 */
export const loadSearchWords = async (locale: string): Promise<SearchWords | undefined> =>
  files[`locales/${locale}/search-words.json`]?.();

/** All twins of the guide: `flows/twins.json`, where it has such a file. */
export const loadTwins = async (): Promise<readonly Twins[]> =>
  (await Object.values(twinFiles)[0]?.()) ?? [];

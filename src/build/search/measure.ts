import { locales } from '../../content/locales';
import { loadTwins } from '../../content/search-words';
import { hashOf } from '../../engine/hash';
import { type Answer, openSearch } from '../../search/index';
import { wordsOf } from '../../search/words';
import { indexesOf, shownOf } from './build-index';
import { collect, type Collection } from './collect';
import { loadLexicon } from './lexicon';

const FOLDS = 5;
/** The fifth that the measured index omits; the one that is shipped has all. */
const LEFT_OUT = 0;

/** Whether the measured index omits a searchPhrase: one of five, by its words. */
export const isLeftOut = (locale: string, phrase: string): boolean =>
  (hashOf(`${locale} ${wordsOf(phrase).join(' ')}`) >>> 0) % FOLDS === LEFT_OUT;

/** What people ask, and what answers it: steps as `flow/step`, where `*` stands for any; none where nothing does. */
export interface Query {
  text: string;
  find: readonly string[];
}

export interface Outcome extends Query {
  /** Place of the first right hit, and of the first hit of its article; -1 where there is none. */
  place: number;
  articlePlace: number;
  /** What is said instead of a sure answer. */
  isRefused: boolean;
  isUnsure: boolean;
}

const isMeant = (wanted: string, found: string): boolean =>
  wanted.split('/').every((part, at) => part === '*' || part === found.split('/')[at]);

/** Asks a query, and says where its answer stands. */
export function ask({ text, find }: Query, search: (text: string) => Answer): Outcome {
  const answer = search(text);
  const hits = 'hits' in answer ? answer.hits : [];
  const ways = hits.map(({ flow, step, choices = [] }) => [{ flow, step }, ...choices]);
  const placeOf = (isRight: (wanted: string, found: string) => boolean) =>
    ways.findIndex((each) =>
      each.some(({ flow, step }) => find.some((wanted) => isRight(wanted, `${flow}/${step}`))),
    );
  return {
    text,
    find,
    place: placeOf(isMeant),
    articlePlace: placeOf((wanted, found) => isMeant(wanted.split('/')[0]!, found.split('/')[0]!)),
    isRefused: answer.kind === 'notCovered',
    isUnsure: answer.kind === 'unsure',
  };
}

/** Whether a phrase finds its article among the first three. */
export const isAmongFirst = ({ articlePlace }: Pick<Outcome, 'articlePlace'>): boolean =>
  articlePlace >= 0 && articlePlace < 3;

/** Things by what they have in common, in the order in which it is met. */
export function groupsOf<Each>(
  all: readonly Each[],
  keyOf: (each: Each) => string,
): [key: string, group: Each[]][] {
  const groups = new Map<string, Each[]>();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return [...groups];
}

export interface Rates {
  /** Queries, and the share of them in percent whose first hit is right, or one of the first three. */
  count: number;
  first: number;
  firstThree: number;
  /** The same, where any step of the right article counts. */
  article: number;
  articleThree: number;
  /** Queries that the articles answer, but search does not. */
  refused: number;
  /** Queries that search answers without being sure. */
  unsure: number;
}

const percent = (part: number, all: number): number => (all === 0 ? 0 : (100 * part) / all);

/** What share of some queries is answered. */
export function ratesOf(outcomes: readonly Outcome[]): Rates {
  const share = (isMet: (each: Outcome) => boolean) =>
    percent(outcomes.filter(isMet).length, outcomes.length);
  return {
    count: outcomes.length,
    first: share(({ place }) => place === 0),
    firstThree: share(({ place }) => place >= 0 && place < 3),
    article: share(({ articlePlace }) => articlePlace === 0),
    articleThree: share(isAmongFirst),
    refused: share(({ isRefused }) => isRefused),
    unsure: share(({ isUnsure }) => isUnsure),
  };
}

export const asText = ({ count, ...rates }: Rates): string =>
  `${Object.entries(rates)
    .map(([rate, value]: [string, number]) => `${rate} ${value.toFixed(1)}`)
    .join(', ')} % of ${count}`;

/** A searchPhrase of a step; where articles share it, of the one in which it is met first. */
export type StoredPhrase = Query & { article: string };

/** What was gathered, as if some phrases had never been written. */
const withoutPhrases = ({ articles, documents }: Collection, locale: string): Collection => ({
  articles,
  documents: documents.map((each) => ({
    ...each,
    fields: {
      ...each.fields,
      asked: each.fields.asked.filter((phrase) => !isLeftOut(locale, phrase)),
    },
  })),
});

/** Search in a language, with all phrases that there are in it. */
export interface Searched {
  locale: string;
  search: (text: string) => Answer;
  stored: readonly StoredPhrase[];
}

/**
 * Opens search in every language.
 *
 * @param isWhole whether it knows all phrases, as the one that is shipped; else it lacks those that are left out.
 */
export async function openSearches(isWhole: boolean): Promise<Searched[]> {
  const twins = await loadTwins();
  const lexicons = await Promise.all(locales.map(loadLexicon));
  const collections = await Promise.all(locales.map(collect));
  const known = isWhole
    ? collections
    : collections.map((each, at) => withoutPhrases(each, locales[at]!));
  const indexes = indexesOf(known, lexicons).map(({ index }) => index);
  return locales.map((locale, at) => ({
    locale,
    search: openSearch(shownOf(collections[at]!, lexicons[at]!, twins), [
      indexes[at]!,
      ...indexes.filter((_, other) => other !== at),
    ]),
    stored: collections[at]!.documents.flatMap(({ step, flows, fields }) =>
      fields.asked.map((text) => ({
        text,
        article: flows[0]!,
        find: flows.map((flow) => `${flow}/${step}`),
      })),
    ),
  }));
}

/** A phrase that was left out, and where search without it has its answer. */
export type LeftOut = Outcome & Pick<StoredPhrase, 'article'>;

/** What the phrases that are left out find, by language. */
export const measureLeftOut = async (): Promise<Record<string, LeftOut[]>> =>
  Object.fromEntries(
    (await openSearches(false)).map(({ locale, search, stored }) => [
      locale,
      stored
        .filter(({ text }) => isLeftOut(locale, text))
        .map(({ article, ...query }) => ({ article, ...ask(query, search) })),
    ]),
  );

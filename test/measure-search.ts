import { hashOf } from '../src/engine/hash';
import type { Answer } from '../src/search';
import { wordsOf } from '../src/search/words';

const FOLDS = 5;
/** The fifth that the measured index omits; the one that is shipped has all. */
export const LEFT_OUT = 0;

/** Which fifth of the phrases of a language a searchPhrase belongs to. */
export const foldOf = (locale: string, phrase: string): number =>
  (hashOf(`${locale} ${wordsOf(phrase).join(' ')}`) >>> 0) % FOLDS;

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
    articleThree: share(({ articlePlace }) => articlePlace >= 0 && articlePlace < 3),
    refused: share(({ isRefused }) => isRefused),
    unsure: share(({ isUnsure }) => isUnsure),
  };
}

export const asText = ({ count, ...rates }: Rates): string =>
  `${Object.entries(rates)
    .map(([rate, value]: [string, number]) => `${rate} ${value.toFixed(1)}`)
    .join(', ')} % of ${count}`;

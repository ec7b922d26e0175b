import { type Found, rank } from './rank';
import { readQuery } from './read-query';
import type { SearchIndex } from './search-index';

/** Share of a query that an answer has to know. */
const ENOUGH = 0.31;
/** A topic that is not covered wins where it answers nearly as much. */
const CAUTION = 1.1;

/** A step that answers a query. */
export interface Hit {
  flow: string;
  step: string;
  /** Titles of the article and of the step. */
  article: string;
  title: string;
}

/** What a query leads to. */
export type Answer =
  /** Nothing was asked. */
  | { kind: 'nothing' }
  | { kind: 'hits'; hits: Hit[] }
  /** The articles do not answer it; `nearest` may still be what was meant. */
  | { kind: 'notCovered'; nearest: Hit[] };

const MOST_HITS = 6;

/** A second step of an article is shown where it answers nearly as much as its best. */
const AS_GOOD = 0.8;
/** A step that many articles share is shown for two of them: on an iPhone and on Android, say. */
const MOST_REPEATS = 2;

function withoutRepeats(found: readonly Found[]): Found[] {
  const bestOfFlow = new Map<number, number>();
  const repeats = new Map<number, number>();
  return found.filter(({ place, flow, score }) => {
    if (score < AS_GOOD * (bestOfFlow.get(flow) ?? 0)) return false;
    bestOfFlow.set(flow, Math.max(score, bestOfFlow.get(flow) ?? 0));
    repeats.set(place, (repeats.get(place) ?? 0) + 1);
    return repeats.get(place)! <= MOST_REPEATS;
  });
}

const hitOf = ({ flows, places }: SearchIndex, { place, flow }: Found): Hit => ({
  flow: flows[flow]!.id,
  article: flows[flow]!.title,
  step: places[place]!.step,
  title: places[place]!.title,
});

/** Answers a query. Never throws, whatever the text. */
export function find(text: string, index: SearchIndex): Answer {
  if (text.trim() === '') return { kind: 'nothing' };
  const words = readQuery(text, index);
  const { found, notCovered } = rank(words, index);
  const best = found[0]?.score ?? 0;
  const hits = withoutRepeats(found)
    .slice(0, MOST_HITS)
    .map((each) => hitOf(index, each));
  return best < ENOUGH || notCovered * CAUTION > best
    ? { kind: 'notCovered', nearest: hits.slice(0, 3) }
    : { kind: 'hits', hits };
}

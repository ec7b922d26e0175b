import type { Engine, SearchIndex } from './open-index';
import type { Query, QueryTerm } from './read-query';

/** Twenty phrases with a word say more than one, so that its count may grow long before it says no more. */
const BM25 = { k: 24, b: 0.4, d: 0 };
/** How much rarity counts: less than BM25 has it, because rare words of a story are mostly beside the matter. */
const RARITY = 0.7;

/** So many places of words are looked at, those of the rarest first: in a guide of thousands of steps a common word tells little. */
export const MOST_PLACES = 2_000;

/** A document that was found: a step by its number, or a topic that is not covered by the numbers after them. */
export interface Scored {
  number: number;
  score: number;
  /** What it has of the query. */
  terms: readonly string[];
}

/** The terms that are worth looking up. */
function telling(terms: readonly QueryTerm[], { counts }: Engine): QueryTerm[] {
  const countOf = ({ term }: QueryTerm) => counts.get(term) ?? 0;
  let places = 0;
  return terms
    .filter((each) => countOf(each) > 0)
    .sort((one, another) => countOf(one) - countOf(another))
    .filter((each, at) => {
      places += countOf(each);
      return at === 0 || places <= MOST_PLACES;
    });
}

/** How much a term tells: the fewer documents have it, the more. */
export function rarityOf(term: string, { documents, counts }: Engine): number {
  const count = counts.get(term) ?? 0;
  return Math.log(1 + (documents.documentCount - count + 0.5) / (count + 0.5));
}

function search(
  engine: Engine,
  terms: readonly QueryTerm[],
  among: ReadonlySet<number> | undefined,
): Scored[] {
  return engine.documents
    .search(terms.map(({ term }) => term).join(' '), {
      bm25: BM25,
      boostTerm: (term, at) => terms[at]!.likeness * rarityOf(term, engine) ** (RARITY - 1),
      ...(among && { boostDocument: (id: number) => Number(among.has(id)) }),
    })
    .map(({ id, score, queryTerms }) => ({
      number: id as number,
      // MiniSearch has multiplied by how many terms match, which counts too much in a story.
      score: score / Math.sqrt(queryTerms.length),
      terms: queryTerms,
    }));
}

/**
 * All documents that a query finds, best first.
 *
 * @param among those that may be found, where it is known: this takes far less time.
 */
export function rank(
  { terms }: Pick<Query, 'terms'>,
  { engines }: Pick<SearchIndex, 'engines'>,
  among?: ReadonlySet<number>,
): Scored[] {
  const found = new Map<number, Scored>();
  for (const engine of engines)
    for (const each of search(engine, telling(terms, engine), among)) {
      const known = found.get(each.number);
      found.set(each.number, {
        ...each,
        score: each.score + (known?.score ?? 0),
        terms: [...each.terms, ...(known?.terms ?? [])],
      });
    }
  return [...found.values()].sort((one, another) => another.score - one.score);
}

import type { QueryWord } from './read-query';
import type { SearchIndex } from './search-index';

/** Share of its worth that a word earns in a phrase of a document's own, near it or inside it. */
const STRENGTH = [1, 0.85, 0.4];

/** Share that a word earns by standing in the article's title or summary, not in the step. */
const FROM_FLOW = 0.45;
/** How the best single phrase counts against all words of a document together. */
const PHRASE = 0.5;
/** How much of a phrase counts that the query does not say. */
const EXACTNESS = 0.5;

/** Less than this share of what the best hit answers is not worth showing. */
const NEAR = 0.6;

/** How rare a word counts that nothing is like: as one that stands in a few phrases. */
const UNKNOWN = 0.8;

/** A step found, in one flow. */
export interface Found {
  place: number;
  flow: number;
  /** Share of the query that the step answers, 0 to 1. */
  score: number;
}

export interface Ranking {
  /** Best first; at most two a flow, and none that answers far less than the best. */
  found: Found[];
  /** Share of the query that the nearest topic answers which the articles do not cover. */
  notCovered: number;
}

/** What the words of a query earn. */
interface Earnings {
  /** Most that can be earned. */
  total: number;
  /** What each word is worth. */
  worths: number[];
  /** By phrase: what it earns, and a bit for each word that it has. */
  sums: Float32Array;
  words: Uint16Array;
}

function earn(query: readonly QueryWord[], { phrases, postings, rarity }: SearchIndex): Earnings {
  const sums = new Float32Array(phrases.kind.length);
  const words = new Uint16Array(phrases.kind.length);
  const unknown = UNKNOWN * Math.log(1 + phrases.kind.length / 3);
  let total = 0;
  const worths = query.map(({ candidates }, at) => {
    const bit = 1 << at;
    let worth = 0;
    let most = 0;
    for (const { term, likeness } of candidates) {
      const gain = rarity[term]! * likeness;
      worth = Math.max(worth, gain);
      most = Math.max(most, rarity[term]!);
      for (const phrase of postings[term]!) {
        if (words[phrase]! & bit) continue;
        words[phrase]! |= bit;
        sums[phrase]! += gain;
      }
    }
    total += Math.max(most, candidates.length > 0 ? 0 : unknown);
    return worth;
  });
  return { total, worths, sums, words };
}

/** By document: its best phrase, and what each of its words earns in any phrase. */
function gather(
  { sums, words, worths, total }: Earnings,
  { phrases, documentCount }: SearchIndex,
): { best: Float32Array; bags: Float32Array; masks: Uint16Array } {
  const best = new Float32Array(documentCount);
  const bags = new Float32Array(documentCount);
  const masks = new Uint16Array(documentCount);
  for (let phrase = 0; phrase < sums.length; phrase += 1) {
    const mask = words[phrase]!;
    if (mask === 0) continue;
    const document = phrases.document[phrase]!;
    const strength = STRENGTH[phrases.kind[phrase]!]!;
    const told = Math.min(1, sums[phrase]! / phrases.worth[phrase]!);
    const score = (strength * sums[phrase]! * (1 - EXACTNESS + EXACTNESS * told)) / total;
    if (score > best[document]!) best[document] = score;
    const fresh = mask & ~masks[document]!;
    if (fresh === 0) continue;
    masks[document]! |= mask;
    for (let at = 0; at < worths.length; at += 1) {
      if (fresh & (1 << at)) bags[document]! += (strength * worths[at]!) / total;
    }
  }
  return { best, bags, masks };
}

/** Collects the best two steps of each flow. */
function bestOfFlows() {
  const found = new Map<number, Found[]>();
  return {
    add(place: number, flow: number, score: number): void {
      const known = found.get(flow);
      if (!known) found.set(flow, [{ place, flow, score }]);
      else if (known.length < 2 || score > known[1]!.score) {
        known[1] = { place, flow, score };
        if (score > known[0]!.score) known.reverse();
      }
    },
    /** Those worth showing. Of a large guide a common word finds thousands: only these few are sorted. */
    sorted(): Found[] {
      const all = [...found.values()].flat();
      const best = all.reduce((most, { score }) => Math.max(most, score), 0);
      return all
        .filter(({ score }) => score > best * NEAR)
        .sort((one, another) => another.score - one.score);
    },
  };
}

/** Ranks all steps for a query. */
export function rank(query: readonly QueryWord[], index: SearchIndex): Ranking {
  const { places, flows, documentCount } = index;
  const earnings = earn(query, index);
  const { best, bags, masks } = gather(earnings, index);
  const scoreOf = (document: number) => PHRASE * best[document]! + (1 - PHRASE) * bags[document]!;
  const found = bestOfFlows();
  for (let place = 0; place < places.length; place += 1) {
    const mask = masks[place]!;
    if (mask === 0) continue;
    for (const flow of places[place]!.flows) {
      const more = masks[places.length + flow]! & ~mask;
      let score = scoreOf(place);
      for (let at = 0; more >> at > 0; at += 1) {
        if (more & (1 << at)) score += (FROM_FLOW * earnings.worths[at]!) / earnings.total;
      }
      found.add(place, flow, score);
    }
  }
  let notCovered = 0;
  for (let topic = places.length + flows.length; topic < documentCount; topic += 1) {
    notCovered = Math.max(notCovered, scoreOf(topic));
  }
  return {
    found: found.sorted(),
    notCovered,
  };
}

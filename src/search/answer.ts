import { type MarkedPart, mark, matchesIn } from './mark';
import type { HitKind } from './index-file';
import { type FoundStep, type SearchIndex, stepRef } from './open-index';
import { rank, rarityOf, type Scored } from './rank';
import { type Query, readQuery } from './read-query';
import { isMark, isNegated, negated } from './terms';

/** A step that answers a query. */
export interface Hit {
  flow: string;
  step: string;
  kind: HitKind;
  title: string;
  /** Titles of the step and of its article, and one line of the step that says why it was found, cut at what the query has. */
  titleParts: readonly MarkedPart[];
  article: readonly MarkedPart[];
  why: readonly MarkedPart[];
  /** Ways for each phone system, say, where two articles differ by that alone: one hit asks. */
  choices?: readonly { flow: string; step: string; label: string }[];
}

/** What a query leads to. */
export type Answer =
  /** Nothing was asked. */
  | { kind: 'nothing' }
  | { kind: 'hits'; hits: Hit[] }
  /** Something may fit, but who knows. */
  | { kind: 'unsure'; hits: Hit[] }
  /** The guide does not cover it; `message` says who does, `nearest` may still be what was meant. */
  | { kind: 'notCovered'; message?: string; nearest: Hit[] };

const MOST_HITS = 6;
const MOST_NEAREST = 3;
/** Beside what is not covered, a step is near where it answers this share of what that does. */
const NEARLY = 0.5;
/** Hits are looked for among so many steps: what comes after them is far from the best. */
const MOST_CANDIDATES = 60;
/** A second step of an article is shown where it answers as well as the first, or nearly; never a third. */
const AS_GOOD = 0.6;
const MOST_OF_AN_ARTICLE = 2;
/** Less than this share of what the best hit answers is not worth showing. */
const NEAR = 0.35;
/** Share of a query that a line must tell: one common word of many would mislead. */
const TELLING = 1 / 5;
/**
 * A topic that is not covered wins where it answers this much better than any step, and by more where the rest of the
 * query speaks of signing in: who wants to withdraw money but cannot sign in is not turned away. Where it comes near, who knows.
 */
const CLEARLY = 1.1;
const PERHAPS = 0.7;
/**
 * Share of its words that must be known, or as many as tell a matter in a long text, for a refusal or an answer that is
 * sure. For this one of them must be a word that the guide is about: what else its texts have is beside the matter, as is `ran`.
 */
const KNOWN = 0.5;
const ENOUGH_KNOWN = 4;

/** How many words of a query a text has. */
const worth = (parts: readonly MarkedPart[]): number =>
  new Set(parts.filter(({ isMatch }) => isMatch).map(({ text }) => text.toLowerCase())).size;

/** The flow of a step that the query names, else the one where it is met first. */
function flowOf({ flows }: FoundStep, terms: ReadonlySet<string>, index: SearchIndex) {
  const matches = (title: string) => worth(mark(title, terms, index));
  if (flows.length === 1) return flows[0]!;
  return flows.reduce((best, each) => (matches(each.title) > matches(best.title) ? each : best));
}

/** A step and its twins, unless the query says which of them it means. */
function choicesOf(
  flow: string,
  step: string,
  terms: ReadonlySet<string>,
  { shown, refs }: SearchIndex,
): NonNullable<Hit['choices']> {
  const group = shown.twins.find((twins) =>
    Object.values(twins).some((twin) => twin === flow || twin === stepRef(flow, step)),
  );
  if (!group || Object.keys(group).some((concept) => terms.has(concept))) return [];
  const choices = Object.entries(group).flatMap(([concept, twin]) => {
    const [twinFlow, twinStep = step] = twin.split('/') as [string, string?];
    return refs.has(stepRef(twinFlow, twinStep))
      ? [{ flow: twinFlow, step: twinStep, label: shown.labels[concept] ?? concept }]
      : [];
  });
  return choices.length > 1 ? choices : [];
}

/** What a text has of a query. */
const termsIn = (text: string, terms: ReadonlySet<string>, index: SearchIndex) =>
  new Set([...matchesIn(text, terms, index)].map(({ term }) => term));

/**
 * The line of a step that tells most of a query, beside its title; none where no line tells much. A line that says what the
 * query denies is none: `the code has come`.
 */
function whyOf(
  { title, lines }: FoundStep,
  terms: ReadonlySet<string>,
  denied: ReadonlySet<string>,
  index: SearchIndex,
): MarkedPart[] {
  const saysOtherwise = (line: string) =>
    [...matchesIn(line, denied, index)].some(({ isDenied }) => !isDenied);
  const inTitle = termsIn(title, terms, index);
  const rarities = (some: Iterable<string>) =>
    [...some].reduce((sum, term) => sum + rarityOf(term, index.engines[0]!), 0);
  const worthOf = (line: string) =>
    rarities([...termsIn(line, terms, index)].filter((term) => !inTitle.has(term)));
  const [best] = lines
    .filter((line) => !saysOtherwise(line))
    .map((line) => ({ line, worth: worthOf(line) }))
    .sort((one, another) => another.worth - one.worth);
  const known = [...terms].filter((term) => index.engines[0]!.counts.has(term));
  return best && best.worth > TELLING * rarities(known) ? mark(best.line, terms, index) : [];
}

/** The best hits: one an article, unless two are as good. */
function hitsOf(found: readonly Scored[], { terms }: Query, index: SearchIndex): Hit[] {
  // A word that says no is on every second page, and what it denies is there without it.
  const asked = new Set(terms.map(({ term }) => term));
  const said = new Set([...asked].filter((term) => !isNegated(term) && !isMark(term)));
  const denied = new Set([...said].filter((term) => asked.has(negated(term))));
  const bestOfFlow = new Map<string, number>();
  const taken = new Set<string>();
  const hits: Hit[] = [];
  const best = found[0]?.score ?? 0;
  for (const { number, score } of found.slice(0, MOST_CANDIDATES)) {
    if (hits.length === MOST_HITS || score < best * NEAR) break;
    const each = index.steps[number]!;
    const flow = flowOf(each, said, index);
    const known = bestOfFlow.get(flow.id) ?? 0;
    if (score < AS_GOOD * known || taken.has(stepRef(flow.id, each.step))) continue;
    if (hits.filter((hit) => hit.flow === flow.id).length === MOST_OF_AN_ARTICLE) continue;
    const choices = choicesOf(flow.id, each.step, said, index);
    for (const choice of [{ flow: flow.id, step: each.step }, ...choices]) {
      bestOfFlow.set(choice.flow, Math.max(score, bestOfFlow.get(choice.flow) ?? 0));
      taken.add(stepRef(choice.flow, choice.step));
    }
    hits.push({
      flow: flow.id,
      step: each.step,
      kind: each.kind,
      title: each.title,
      titleParts: mark(each.title, said, index),
      article: mark(flow.title, said, index),
      why: whyOf(each, said, denied, index),
      ...(choices.length > 0 && { choices }),
    });
  }
  return hits;
}

/** How much of a query that a topic lacks speaks of what the guide covers: 1 for nothing. */
function oddsBeside({ terms: had }: Scored, { terms }: Query, { engines }: SearchIndex): number {
  return terms
    .filter(({ term }) => !had.includes(term))
    .map(({ term }) => engines.find(({ odds }) => odds.has(term))?.odds.get(term) ?? 1)
    .reduce((product, odds) => product * Math.max(1, odds), 1);
}

/** Answers a query. Never throws, whatever the text. */
export function answer(text: string, index: SearchIndex): Answer {
  if (text.trim() === '') return { kind: 'nothing' };
  const query = readQuery(text, index);
  const found = rank(query, index);
  const steps = found.filter(({ number }) => number < index.steps.length);
  const topic = found.find(({ number }) => number >= index.steps.length);
  const hits = hitsOf(steps, query, index);
  const best = steps[0]?.score ?? 0;
  const isKnown = query.knownCount >= Math.min(ENOUGH_KNOWN, query.wordCount * KNOWN);
  if (topic && isKnown && topic.score > CLEARLY * best * oddsBeside(topic, query, index)) {
    const message = index.topics[topic.number - index.steps.length];
    const near = steps.filter(({ score }) => score >= NEARLY * topic.score);
    return {
      kind: 'notCovered',
      ...(message && { message }),
      nearest: hitsOf(near, query, index).slice(0, MOST_NEAREST),
    };
  }
  const isSure =
    hits.length > 0 &&
    isKnown &&
    query.terms.some(({ term }) => !isNegated(term) && index.concepts.has(term)) &&
    (topic?.score ?? 0) < PERHAPS * best;
  return { kind: isSure ? 'hits' : 'unsure', hits };
}

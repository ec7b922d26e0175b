import { locales } from '../../content/locales';
import { loadTwins, type Twins } from '../../content/search-words';
import { type IndexFile, packTerms, type ShownFile } from '../../search/index-file';
import { MOST_PLACES } from '../../search/rank';
import { type Forms, isMark, termsOf } from '../../search/terms';
import { wordsOf } from '../../search/words';
import {
  type Collection,
  collect,
  type Field,
  FIELDS,
  NO_TEXTS,
  type StepDocument,
} from './collect';
import { linesOf } from './lines';
import { type Lexicon, loadLexicon } from './lexicon';

/** How often a word counts, by what it is to its step. */
const WEIGHTS: Record<Exclude<Field, 'asked'>, number> = {
  title: 5,
  leading: 2,
  ask: 1,
  options: 1,
  body: 1,
  notes: 3,
};
/** Words of a searchPhrase: those of a short one are the matter, a story has many beside it. */
const ASKED = { short: 5, sentence: 4, story: 2 };
/** What counts less in a step finds too much, and what counts less in all of them together is chance. */
const LEAST = 3;
const LEAST_NEGATED = 8;
const LEAST_OF_ALL = 5;
/** How many phrases of a step one of a topic is like: it has few. */
const TOPIC = 2;

export interface IndexChoice {
  /** Says which searchPhrases are left out: those by which search is measured. */
  isLeftOut?: (phrase: string) => boolean;
  /** Whether what only agents read is searched, too. */
  forAgents?: boolean;
}

/** How a query or a searchPhrase is put. */
export function kindOf(text: string): keyof typeof ASKED {
  const { length } = wordsOf(text);
  return length <= 4 ? 'short' : length < 20 ? 'sentence' : 'story';
}

const weightOf = (field: Field, text: string): number =>
  field === 'asked' ? ASKED[kindOf(text)] : WEIGHTS[field];

type WeightedWords = (readonly [term: string, weight: number])[];

/** The terms of a step, and how often each counts. */
function weightedTerms(
  fields: StepDocument['fields'],
  forms: readonly Forms[],
  { isLeftOut = () => false, forAgents = false }: IndexChoice,
): WeightedWords {
  const weights = new Map<string, number>();
  for (const field of FIELDS) {
    if (field === 'notes' && !forAgents) continue;
    for (const text of fields[field]) {
      if (field === 'asked' && isLeftOut(text)) continue;
      for (const term of termsOf(text, forms))
        weights.set(term, (weights.get(term) ?? 0) + weightOf(field, text));
    }
  }
  return [...weights].filter(([term, weight]) => weight >= (isMark(term) ? LEAST_NEGATED : LEAST));
}

/** Documents without the words that hardly stand in any, and without those that more others have more of than are looked at. */
function withoutChance(documents: readonly WeightedWords[]): WeightedWords[] {
  const weights = new Map<string, number[]>();
  for (const [term, weight] of documents.flat()) {
    const known = weights.get(term);
    if (known) known.push(weight);
    else weights.set(term, [weight]);
  }
  const least = new Map<string, number>();
  for (const [term, all] of weights) {
    const total = all.reduce((sum, weight) => sum + weight, 0);
    if (total < LEAST_OF_ALL) least.set(term, Number.POSITIVE_INFINITY);
    else if (all.length > MOST_PLACES)
      least.set(term, all.sort((one, another) => another - one)[MOST_PLACES]! + 1);
  }
  return documents.map((each) => each.filter(([term, weight]) => weight >= (least.get(term) ?? 0)));
}

/** All terms, those of most documents first: their numbers are small. */
function termsByUse(documents: readonly WeightedWords[]): string[] {
  const uses = new Map<string, number>();
  for (const [term] of documents.flat()) uses.set(term, (uses.get(term) ?? 0) + 1);
  return [...uses.keys()].sort(
    (one, another) => uses.get(another)! - uses.get(one)! || (one < another ? -1 : 1),
  );
}

/**
 * The index of what was gathered in a language.
 *
 * @param own the words of that language, which the index carries.
 * @param lexicons those of all languages: a text may name things in another one.
 */
export function indexOf(
  { documents }: Collection,
  own: Lexicon,
  lexicons: readonly Lexicon[],
  choice: IndexChoice = {},
): IndexFile {
  const forms = [own, ...lexicons].map((each) => each.forms);
  // In every language the same ones, by the same numbers.
  const topics = [
    ...new Set(lexicons.flatMap(({ words }) => Object.keys(words.notCovered))),
  ].sort();
  const weighted = [
    ...withoutChance(documents.map(({ fields }) => weightedTerms(fields, forms, choice))),
    ...topics.map((topic) => {
      const phrases = own.words.notCovered[topic] ?? [];
      const asked = Array.from({ length: TOPIC }, () => phrases).flat();
      return weightedTerms({ ...NO_TEXTS, asked }, forms, {});
    }),
  ];
  const terms = termsByUse(weighted);
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const stems: Record<string, string[]> = {};
  for (const [form, term] of own.forms) (stems[term] ??= []).push(form);
  return {
    forms: Object.fromEntries(
      Object.entries(stems).map(([term, each]) => [term, each.sort().join(',')]),
    ),
    terms: terms.join(' '),
    documents: weighted.map((each) =>
      packTerms(each.map(([term, weight]) => [numbers.get(term)!, weight])),
    ),
    topics: topics.map((topic) => own.words.elsewhere?.[topic] ?? ''),
  };
}

/** What hits show and where they lead. */
export function shownOf(
  { articles, documents }: Collection,
  own: Lexicon,
  twins: readonly Twins[],
): ShownFile {
  const numbers = new Map(articles.map(({ id }, number) => [id, number]));
  return {
    flows: articles.map(({ id, title }) => [id, title]),
    steps: documents.map((document) => [
      document.step,
      document.title,
      linesOf(document, own.forms),
      document.kind,
      ...document.flows.map((flow) => numbers.get(flow)!),
    ]),
    twins,
    labels: own.words.labels ?? {},
  };
}

/** Makes what search downloads of a language: the index of customers, that of agents, and what hits show. */
export async function buildIndex(
  locale: string,
): Promise<{ index: IndexFile; agents: IndexFile; shown: ShownFile }> {
  const [collection, twins, own, ...lexicons] = await Promise.all([
    collect(locale),
    loadTwins(),
    loadLexicon(locale),
    ...locales.map(loadLexicon),
  ] as const);
  return {
    index: indexOf(collection, own, lexicons),
    agents: indexOf(collection, own, lexicons, { forAgents: true }),
    shown: shownOf(collection, own, twins),
  };
}

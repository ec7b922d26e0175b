import MiniSearch, { type AsPlainObject } from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import { type HitKind, type IndexFile, KINDS, type ShownFile, unpackTerms } from './index-file';

/** As often as this a term may count by chance. */
const RARE = 1;

/** A step in one flow, in one word. */
export const stepRef = (flow: string, step: string): string => `${flow}/${step}`;

/** A step that can be found, in all of its flows. */
export interface FoundStep {
  step: string;
  title: string;
  lines: readonly string[];
  kind: HitKind;
  flows: readonly { id: string; title: string }[];
}

/** The documents of one language. */
export interface Engine {
  documents: MiniSearch;
  /** Term -> how many documents have it. */
  counts: ReadonlyMap<string, number>;
  /** Term -> how many times more of it is in what the steps say than in what the topics that are not covered say. */
  odds: ReadonlyMap<string, number>;
}

/** What queries are held against: the indexes of one language or several. */
export interface SearchIndex {
  shown: ShownFile;
  steps: readonly FoundStep[];
  /** All of them in all of their flows. */
  refs: ReadonlySet<string>;
  /** Stem, or up to three with spaces between, -> its term; the reader's language decides where two know it. */
  stems: SearchableMap<string>;
  /** What the words of a language mean, not what else texts have: what the guide is about. */
  concepts: ReadonlySet<string>;
  engines: readonly Engine[];
  topics: readonly string[];
}

/** How often each term counts in some documents, and all of them together. */
interface Share {
  weights: Map<string, number>;
  all: number;
}

/** How many times more of a text each term is in some documents than in others; what is rare tells little. */
function oddsOf(terms: readonly string[], some: Share, others: Share): Map<string, number> {
  const shareOf = (term: string, { weights, all }: Share) =>
    (weights.get(term) ?? 0) / all + RARE / some.all;
  return new Map(terms.map((term) => [term, shareOf(term, some) / shareOf(term, others)]));
}

/** MiniSearch as if it had met the documents one by one, which takes longer. */
export function openEngine({ terms: names, documents, topics }: IndexFile): Engine {
  const terms = names.split(' ');
  const postings = terms.map((): Record<number, number> => ({}));
  const counts = new Map<string, number>();
  const inSteps: Share = { weights: new Map(), all: 0 };
  const inTopics: Share = { weights: new Map(), all: 0 };
  const lengths = documents.split(' ').map((packed, document, { length: count }) => {
    const share = document < count - topics.length ? inSteps : inTopics;
    let length = 0;
    for (const [number, weight] of unpackTerms(packed)) {
      const term = terms[number]!;
      postings[number]![document] = weight;
      counts.set(term, (counts.get(term) ?? 0) + 1);
      share.weights.set(term, (share.weights.get(term) ?? 0) + weight);
      length += weight;
    }
    share.all += length;
    return [length];
  });
  const file: AsPlainObject = {
    documentCount: lengths.length,
    nextId: lengths.length,
    documentIds: Object.fromEntries(lengths.map((_, each) => [each, each])),
    fieldIds: { terms: 0 },
    fieldLength: Object.fromEntries(lengths.map((each, document) => [document, each])),
    averageFieldLength: [(inSteps.all + inTopics.all) / lengths.length],
    storedFields: {},
    dirtCount: 0,
    index: terms.map((term, at) => [term, { 0: postings[at]! }]),
    serializationVersion: 2,
  };
  const options = {
    fields: ['terms'],
    tokenize: (text: string) => text.split(' '),
    processTerm: (term: string) => term,
  };
  return {
    documents: MiniSearch.loadJS(file, options),
    counts,
    odds: oddsOf(terms, inSteps, inTopics),
  };
}

/** The words of all languages, and all other words of their documents. */
function wordsOf(
  files: readonly IndexFile[],
  engines: readonly Engine[],
): Pick<SearchIndex, 'stems' | 'concepts'> {
  const stems = new SearchableMap<string>();
  const concepts = new Set<string>();
  const add = (stem: string, term: string) => {
    if (!stems.has(stem)) stems.set(stem, term);
  };
  for (const { forms } of files)
    for (const each of forms.split(';')) {
      const [term, ...own] = each.split(',') as [string, ...string[]];
      concepts.add(term);
      for (const stem of own) add(stem, term);
    }
  for (const { counts } of engines) for (const term of counts.keys()) add(term, term);
  return { stems, concepts };
}

/**
 * Opens an index.
 *
 * @param shown what hits show, in the language of the reader.
 * @param files the index of the reader's language, and of others that a query may be in.
 */
export function openIndex(shown: ShownFile, files: readonly IndexFile[]): SearchIndex {
  const engines = files.map(openEngine);
  const flows = shown.flows.map(([id, title]) => ({ id, title }));
  const steps = shown.steps.map(
    ([step, title, lines, kind, ...numbers]): FoundStep => ({
      step,
      title,
      lines: lines.split('\n'),
      kind: KINDS[kind]!,
      flows: numbers.map((number) => flows[number]!),
    }),
  );
  return {
    shown,
    steps,
    refs: new Set(steps.flatMap((each) => each.flows.map(({ id }) => stepRef(id, each.step)))),
    engines,
    ...wordsOf(files, engines),
    topics: files[0]!.topics,
  };
}

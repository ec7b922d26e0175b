import MiniSearch, { type AsPlainObject } from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import { type HitKind, type IndexFile, KINDS, type ShownFile, unpackTerms } from './index-file';

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

/** MiniSearch as if it had met the documents one by one, which takes longer. */
export function openEngine({ terms: names, documents }: IndexFile): Engine {
  const terms = names.split(' ');
  const postings = terms.map((): Record<number, number> => ({}));
  const counts = new Map<string, number>();
  let all = 0;
  const lengths = documents.split(' ').map((packed, document) => {
    let length = 0;
    for (const [term, weight] of unpackTerms(packed)) {
      postings[term]![document] = weight;
      counts.set(terms[term]!, (counts.get(terms[term]!) ?? 0) + 1);
      length += weight;
    }
    all += length;
    return [length];
  });
  const file: AsPlainObject = {
    documentCount: lengths.length,
    nextId: lengths.length,
    documentIds: Object.fromEntries(lengths.map((_, each) => [each, each])),
    fieldIds: { terms: 0 },
    fieldLength: Object.fromEntries(lengths.map((each, document) => [document, each])),
    averageFieldLength: [all / lengths.length],
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
  return { documents: MiniSearch.loadJS(file, options), counts };
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

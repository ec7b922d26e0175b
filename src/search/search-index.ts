import SearchableMap from 'minisearch/SearchableMap';
import { type IndexFile, type PlacesFile, unpackNumbers, unpackWords } from './index-file';

/** A step that can be found, in all of its flows. */
export interface Place {
  step: string;
  title: string;
  /** Numbers of its flows, the one where it is met first in front. */
  flows: readonly number[];
}

/** What a query can be like, numbered in the order of their documents. */
export interface Phrases {
  /** Number of the document: of a place, then of a flow, then of a topic that is not covered. */
  document: Uint32Array;
  /** 0 for a document's own words, 1 for words near it, 2 for words inside it. */
  kind: Uint8Array;
  /** Rarity of all its terms together. */
  worth: Float32Array;
}

/**
 * What queries are held against: the indexes of all languages in one, so that a query may be in any
 * language or mix them.
 */
export interface SearchIndex {
  flows: readonly { id: string; title: string }[];
  places: readonly Place[];
  documentCount: number;
  phrases: Phrases;
  /** Stem, or two stems with a space between, -> number of its term. Term 0 says nothing. */
  stems: SearchableMap<number>;
  /** By term: the numbers of the phrases with it. */
  postings: readonly Uint32Array[];
  /** By term: how much it tells. */
  rarity: Float32Array;
}

const KIND_COUNT = 3;

/** The terms of one language: the number that a plain word stands for is that of its first language. */
function addTerms(
  file: IndexFile,
  firstPhrase: number,
  { stems, postings }: { stems: SearchableMap<number>; postings: number[][] },
): void {
  const packed = ` ${file.postings}`.split(' ');
  let at = 0;
  const add = (number: number, forms: readonly string[]) => {
    const phrases = (postings[number] ??= []);
    for (const stem of forms) if (!stems.has(stem)) stems.set(stem, number);
    let phrase = firstPhrase - 1;
    for (const step of unpackNumbers(packed[at]!)) {
      phrase += 1 + step;
      phrases.push(phrase);
    }
    at += 1;
  };
  for (const [concept, forms] of file.concepts.split('\n').entries())
    add(concept, unpackWords(forms));
  for (const word of unpackWords(file.words)) add(stems.get(word) ?? postings.length, [word]);
}

/**
 * Opens an index.
 *
 * @param shown what hits show, in the language of the reader.
 * @param files the index of each language.
 */
export function openIndex(shown: PlacesFile, files: readonly IndexFile[]): SearchIndex {
  const stems = new SearchableMap<number>();
  const postings: number[][] = [];
  const document: number[] = [];
  const kind: number[] = [];
  let documentCount = 0;
  for (const file of files) {
    addTerms(file, document.length, { stems, postings });
    const counts = unpackNumbers(file.phrases);
    documentCount = counts.length / KIND_COUNT;
    for (const [at, count] of counts.entries()) {
      for (let each = 0; each < count; each += 1) {
        document.push(Math.floor(at / KIND_COUNT));
        kind.push(at % KIND_COUNT);
      }
    }
  }
  const rarity = Float32Array.from(postings, (phrases) =>
    Math.log(1 + document.length / (2 + phrases.length)),
  );
  const worth = new Float32Array(document.length);
  for (const [term, phrases] of postings.entries()) {
    for (const phrase of phrases) worth[phrase]! += rarity[term]!;
  }
  return {
    flows: shown.flows.map(([id, title]) => ({ id, title })),
    places: shown.places.map(([step, title, ...flows]) => ({ step, title, flows })),
    documentCount,
    phrases: { document: Uint32Array.from(document), kind: Uint8Array.from(kind), worth },
    stems,
    postings: postings.map((phrases) => Uint32Array.from(phrases)),
    rarity,
  };
}

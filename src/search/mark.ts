import type { SearchIndex } from './open-index';
import { isNegated, meaningsOf } from './terms';
import { stemOf, wordsOf } from './words';

/** A piece of a text, and whether the query has it. */
export interface MarkedPart {
  text: string;
  isMatch: boolean;
}

const WORD = /[\p{L}\p{M}’']+|\p{Nd}+/gu;

/** Words of a text that a query has, by stem and by synonym. */
export interface Match {
  term: string;
  from: number;
  to: number;
  /** Whether the word before it says no. */
  isDenied: boolean;
}

export function* matchesIn(
  text: string,
  terms: ReadonlySet<string>,
  { stems }: Pick<SearchIndex, 'stems'>,
): Generator<Match> {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    stem: wordsOf(word).map(stemOf).join(' '),
  }));
  const wordStems = words.map(({ stem }) => stem);
  const meanings = meaningsOf(wordStems, (form) => stems.get(form));
  let last: string | undefined;
  for (const { at, length, term = wordStems[at]! } of meanings) {
    const [from, to] = [words[at]!.from, words[at + length - 1]!.to];
    if (terms.has(term)) yield { term, from, to, isDenied: isNegated(last) };
    last = term;
  }
}

/** Cuts a text into what a query has and what it has not. */
export function mark(
  text: string,
  terms: ReadonlySet<string>,
  index: Pick<SearchIndex, 'stems'>,
): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let end = 0;
  const add = (from: number, to: number, isMatch: boolean) => {
    if (from < to) parts.push({ text: text.slice(from, to), isMatch });
    end = to;
  };
  for (const { from, to } of matchesIn(text, terms, index)) {
    add(end, from, false);
    add(from, to, true);
  }
  add(end, text.length, false);
  return parts;
}

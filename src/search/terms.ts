import { stemOf, wordsOf } from './words';

/** The term of words that say nothing. */
export const NOTHING = '';

/** The concept of words that say no; the one that they negate is marked, so that "not signing in" differs from "signing in, no". */
const NEGATION = 'neg';

/** The mark of a term that is negated. */
export const negated = (term: string): string => `!${term}`;

export const isMark = (term: string): boolean => term.startsWith('!');

/** Whether a term that follows another one is negated by it. */
export const isNegated = (before: string | undefined): boolean => before === NEGATION;

/** Stem, or up to three stems with spaces between, -> the term that it means: a concept or `NOTHING`. */
export type Forms = ReadonlyMap<string, string>;

/** In what several words mean together, stands for any number: `0 times`. */
const ANY_NUMBER = '0';
const LONGEST_FORM = 3;

const stemsOf = (text: string): string[] => wordsOf(text).map(stemOf);

/** A word, or words that mean something together, as they compare. */
export const formOf = (words: string): string => stemsOf(words).join(' ');

/** What one word or several mean together. */
interface Meaning {
  /** Undefined for a word that nobody knows. */
  term: string | undefined;
  /** Place of its first word, and how many they are. */
  at: number;
  length: number;
}

/** What the words from a place on mean, the longest form first. */
function meaningAt(
  stems: readonly string[],
  at: number,
  meaningOf: (form: string) => string | undefined,
): Meaning {
  for (let length = Math.min(LONGEST_FORM, stems.length - at); length > 0; length -= 1) {
    const [first, ...rest] = stems.slice(at, at + length) as [string, ...string[]];
    const isNumber = length > 1 && /^\p{Nd}/u.test(first);
    const term =
      meaningOf([first, ...rest].join(' ')) ??
      (isNumber ? meaningOf([ANY_NUMBER, ...rest].join(' ')) : undefined);
    if (term !== undefined) return { term, at, length };
  }
  return { term: undefined, at, length: 1 };
}

/** What words mean, one after the other. */
export function* meaningsOf(
  stems: readonly string[],
  meaningOf: (form: string) => string | undefined,
): Generator<Meaning> {
  for (let at = 0; at < stems.length; ) {
    const meaning = meaningAt(stems, at, meaningOf);
    yield meaning;
    at += meaning.length;
  }
}

/**
 * What a text is about, in the order of its words: concepts, and the stems of its other words.
 *
 * @param forms those of the text's own language first: it may name things in another one.
 */
export function termsOf(text: string, forms: readonly Forms[]): string[] {
  const meaningOf = (form: string) =>
    forms.map((each) => each.get(form)).find((term) => term !== undefined);
  const stems = stemsOf(text);
  const terms: string[] = [];
  for (const { at, term = stems[at]! } of meaningsOf(stems, meaningOf)) {
    if (term === NOTHING) continue;
    if (isNegated(terms.at(-1))) terms.push(negated(term));
    terms.push(term);
  }
  return terms;
}

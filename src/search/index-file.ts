/* What search downloads of a language. All files come from one build, so that their numbers agree. */

/** A step that can be found, once for all flows that share it, by their numbers. */
export type PlaceEntry = [step: string, title: string, ...flows: number[]];

/** What hits show and where they lead: `/search/<locale>-steps.json`. */
export interface PlacesFile {
  /** Id and title, most typical article first. */
  flows: [id: string, title: string][];
  places: PlaceEntry[];
}

/** How they are found: `/search/<locale>.json`. */
export interface IndexFile {
  /**
   * How many phrases each document has, packed: its own, those near it and those inside, see `collect.ts`.
   * Documents are the places, then the flows, then the topics that are not covered.
   */
  phrases: string;
  /**
   * The stems that mean each concept, a line each. All languages have the same concepts in the same lines;
   * the first has what says nothing. See `packWords`.
   */
  concepts: string;
  /** All other stems: terms that mean themselves. See `packWords`. */
  words: string;
  /**
   * Separated by spaces: for each concept but the first, then for each word, the phrases with it, as packed
   * steps to the next.
   */
  postings: string;
}

/** How far the small Cyrillic letters stand behind the Latin capitals, which no term has. */
const CYRILLIC = 'а'.charCodeAt(0) - '@'.charCodeAt(0);

const shift = (letters: string, by: number): string =>
  String.fromCharCode(letters.charCodeAt(0) + by);

/** Writes Cyrillic letters in one byte each, which makes a Russian index a tenth smaller. */
const packLetters = (text: string): string =>
  text.replace(/[а-я]/g, (letter) => shift(letter, -CYRILLIC));

/** Reads what `packLetters` wrote. */
const unpackLetters = (packed: string): string =>
  packed.replace(/[@-_]/g, (letter) => shift(letter, CYRILLIC));

/** `#` and what follows it, none of them a letter or digit: how many letters a word shares with the one before. */
const SHARED = '#'.charCodeAt(0);
const MOST_SHARED = 12;

function lettersShared(one: string, another: string): number {
  let at = 0;
  while (at < MOST_SHARED && one[at] === another[at]) at += 1;
  return at;
}

/** Writes words in alphabetical order, each without the letters that it shares with the one before. */
export const packWords = (words: readonly string[]): string =>
  packLetters(
    words
      .map((word, at) => {
        const shared = lettersShared(word, words[at - 1] ?? '');
        return String.fromCharCode(SHARED + shared) + word.slice(shared);
      })
      .join(''),
  );

/** Reads what `packWords` wrote. */
export function unpackWords(packed: string): string[] {
  let word = '';
  return (unpackLetters(packed).match(/[#-/][^#-/]*/g) ?? []).map((rest) => {
    word = word.slice(0, rest.charCodeAt(0) - SHARED) + rest.slice(1);
    return word;
  });
}

/** Printable characters that JSON writes as they are. */
const DIGITS = Array.from({ length: 91 }, (_, at) => String.fromCharCode(at + 35)).filter(
  (character) => character !== '\\',
);
const VALUES = new Map(DIGITS.map((digit, value) => [digit, value]));
/** Digits from here on say that more follow. */
const LAST = 46;
const MORE = DIGITS.length - LAST;

/** Writes whole numbers from 0, small ones in one character. */
export function packNumbers(numbers: readonly number[]): string {
  let packed = '';
  for (const number of numbers) {
    let rest = number;
    for (; rest >= LAST; rest = Math.floor((rest - LAST) / MORE)) {
      packed += DIGITS[LAST + ((rest - LAST) % MORE)];
    }
    packed += DIGITS[rest];
  }
  return packed;
}

/** Reads what `packNumbers` wrote. */
export function unpackNumbers(packed: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let factor = 1;
  for (const digit of packed) {
    const value = VALUES.get(digit)!;
    number += factor * value;
    if (value < LAST) {
      numbers.push(number);
      number = 0;
      factor = 1;
    } else {
      factor *= MORE;
    }
  }
  return numbers;
}

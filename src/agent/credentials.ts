import { noteWords, type NoteWords, whole } from '../content/secret-words';

/** What looks like something that must not stand in a note. */
export type Credential = 'cardNumber' | 'password' | 'code';

const CARD_NUMBER = /(?:\d[ -]?){12,18}\d/g;

const words = Object.values(noteWords);
const anyOf = (kind: keyof NoteWords): string => words.map((each) => each[kind]).join('|');

/** What stands behind the name of a password, as far as the name is followed by `is`, a colon or the like. */
const PASSWORD = new RegExp(
  `${whole(anyOf('password'))}\\s*(?:${whole(anyOf('is'))}|[:=—–-])+\\s*(\\S+)`,
  'giu',
);
const CODE_NAME = new RegExp(whole(anyOf('code')), 'iu');
/** The parts of a note: words around a code, numbers of four to eight digits, what may stand between the two, and all else. */
const PART = new RegExp(
  `(${whole(`${anyOf('links')}|${anyOf('code')}`)})|((?<!\\d)\\d{3}[ -]?\\d{1,5}(?![\\d:./]?\\d))|[\\s:=,—–-]|([^])`,
  'giu',
);

const DIGIT = /\d/;
/** Times, dates, spans and counts: `14:30`, `8-20`, `3-digit`. */
const COUNT = /^\d{1,4}(?:[-–‑:./,]\d{1,4})+$|^\d{1,3}(?:[-–‑]?\p{L}+|%)?$/u;
/** A sign inside that no word has. */
const SIGN_INSIDE = /[\p{L}\d][@#$%^&*_+=~!?][\p{L}\d]/u;
/** A capital behind a small letter, twice in one word: not even names of products have that. */
const MIXED = /\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}/u;
const ADDRESS = /:\/\/|^[\w.-]+\.[a-z]{2,}(?:\/|$)|^[\w.-]+@[\w-]+\.[a-z]+/i;

/** Whether what stands where a password may stand looks like one, and not like another word of the sentence. */
function looksSecret(found: string): boolean {
  const word = found.replace(/^\p{P}+|(?<!\p{P})\p{P}+$/gu, '');
  if (word.length < 4 || COUNT.test(word) || ADDRESS.test(word)) return false;
  return DIGIT.test(word) || SIGN_INSIDE.test(word) || MIXED.test(word);
}

/** The sum that every payment card number satisfies (ISO/IEC 7812, Luhn). */
function hasCardSum(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of digits.split('').toReversed().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/**
 * The numbers behind the name of a code, with only words between them that lead to it. Every part is read once: one
 * expression for the whole would try all ways to read `PIN-code` as one word or two.
 */
function* codesIn(note: string): Generator<Found> {
  let isNamed = false;
  for (const { 1: words, 2: number, 3: other, index } of note.matchAll(PART)) {
    if (isNamed && number !== undefined) yield { index, text: number };
    if (words !== undefined) isNamed ||= CODE_NAME.test(words);
    else if (number !== undefined || other !== undefined) isNamed = false;
  }
}

/** Where something stands in a note. */
interface Found {
  index: number;
  text: string;
}

const cardNumbersIn = (note: string): Found[] =>
  Array.from(note.matchAll(CARD_NUMBER), ({ 0: text, index }) => ({ index, text })).filter(
    ({ text }) => hasCardSum(text.replace(/\D/g, '')),
  );

const passwordsIn = (note: string): Found[] =>
  Array.from(note.matchAll(PASSWORD), ({ 0: all, 1: text = '', index }) => ({
    index: index + all.length - text.length,
    text,
  })).filter(({ text }) => looksSecret(text));

/** What finds each of them. */
const FINDERS: Readonly<Record<Credential, (note: string) => Iterable<Found>>> = {
  cardNumber: cardNumbersIn,
  password: passwordsIn,
  code: codesIn,
};

const FOUND = Object.entries(FINDERS) as [Credential, (typeof FINDERS)[Credential]][];

/** What a note seems to hold that must not be written down. It warns; it proves nothing. */
export const credentialsIn = (note: string): Credential[] =>
  FOUND.flatMap(([kind, find]) => (Array.from(find(note)).length > 0 ? [kind] : []));

/** A note with dots in place of what it seems to hold that must not be kept. */
export function withoutCredentials(note: string): string {
  const letters = note.split('');
  for (const [, find] of FOUND)
    for (const { index, text } of find(note)) letters.fill('•', index, index + text.length);
  return letters.join('');
}

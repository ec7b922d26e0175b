/*
 * The alphabet of spoken codes: the ten digits, and the three letters that look the same in Latin and
 * Cyrillic, are named alike in English and Russian, and do not sound like each other or like a digit of
 * the same language. Thirteen is a prime, which lets one check symbol find every wrong symbol and every
 * swap: see docs/decisions/008-spoken-code.md.
 */

/** What a code is made of, each at the place of its value. */
export const SYMBOLS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'K', 'M', 'T'] as const;

export type CodeSymbol = (typeof SYMBOLS)[number];

export const BASE = SYMBOLS.length;

/** What people type for a symbol: Cyrillic letters, and the letter O for the zero that is read "oh". */
const TYPED: Record<string, string> = { К: 'K', М: 'M', Т: 'T', О: '0', O: '0' };

/** Spaces of any kind, dashes and dots: how people set groups apart. Quotes, and what nobody sees: how a text carries them. */
const SEPARATORS = /[\s\p{Pd}\p{Pi}\p{Pf}\p{C}\p{Default_Ignorable_Code_Point}\u2212.,·_/"']+/gu;

/** Digits of Arabic keyboards; the last four bits of each are its value. */
const ARABIC_DIGITS = /[٠-٩۰-۹]/g;

/** Length of a code with no answers, and with the most. */
const SHORTEST = 6;
export const LONGEST = 10;

/** Longer texts are no code, whatever stands in them. */
const MAX_TYPED = 60;

/** Writes a number of at most `BASE ** length - 1` with exactly `length` symbols. */
export const writeNumber = (value: number, length: number): string =>
  Array.from(
    { length },
    (_, at) => SYMBOLS[Math.floor(value / BASE ** (length - 1 - at)) % BASE],
  ).join('');

/** The symbols of a code, one by one. */
export const symbolsOf = (code: string): CodeSymbol[] => code.split('') as CodeSymbol[];

const valuesOf = (code: string): number[] =>
  symbolsOf(code).map((symbol) => SYMBOLS.indexOf(symbol));

export const readNumber = (symbols: string): number =>
  valuesOf(symbols).reduce((number, value) => number * BASE + value, 0);

/** Sum of the symbols, each times its place from the right: 0 modulo 13 in a code without mistakes. */
const weigh = (code: string): number =>
  valuesOf(code).reduce((sum, value, at) => sum + value * (code.length - at), 0) % BASE;

/** Appends the check symbol. */
export const withCheck = (symbols: string): string =>
  symbols + SYMBOLS[(BASE - weigh(`${symbols}0`)) % BASE];

export const hasRightCheck = (code: string): boolean => weigh(code) === 0;

/** What was typed, as a code is written; undefined where it cannot be meant as a code. */
export function normalizeCode(typed: string): string | undefined {
  if (typed.length > MAX_TYPED) return undefined;
  const symbols = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(SEPARATORS, '')
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[КМТОO]/g, (letter) => TYPED[letter]!);
  const isCode = /^[0-9KMT]+$/.test(symbols);
  return isCode && symbols.length >= SHORTEST && symbols.length <= LONGEST ? symbols : undefined;
}

/** A code in groups of three and four, as it is shown and said. */
export function groupsOf(code: string): string[] {
  const groups = code.match(/.{1,3}/g) ?? [];
  // A single symbol at the end goes with the group before it.
  return groups.at(-1)?.length === 1 ? [...groups.slice(0, -2), groups.slice(-2).join('')] : groups;
}

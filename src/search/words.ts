import { stemmerFor } from '../content/stemmers';

/** Longer words are cut: no word of ours is, and the stemmers' expressions stay fast. */
const LONGEST_WORD = 24;

/**
 * Words of a text in small letters, as they compare: no accents, `е` for `ё`, no invisible marks. Letters of Latin
 * and of another script, and digits, are words of their own.
 */
export const wordsOf = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/и\u0306/g, 'й')
      .replace(/[\p{M}\p{Cf}'’]/gu, '')
      .match(/\p{Script=Latin}+|(?:(?!\p{Script=Latin})\p{L})+|\p{Nd}+/gu) ?? []
  ).map((word) => word.slice(0, LONGEST_WORD));

/** The part of a word that its endings leave alone: `уведомления` -> `уведомлен`. */
export const stemOf = (word: string): string => stemmerFor(word)?.(word) ?? word;

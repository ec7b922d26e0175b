/*
 * The Flesch-Kincaid grade: the US school year that a text asks for.
 * Kincaid et al., "Derivation of new readability formulas", 1975.
 */
import { textParts } from '../src/content/captions';
import { countSyllables } from './syllables';

/** What a person copies from a screen and does not read: it counts as one word of one syllable. */
const GIVEN = 'name';

const NAMES = [
  'IBKR Dedicated Connectivity Test Page',
  'Online Security Code Card',
  'Digital Security Card+',
  'Multiple 2-Factor System',
  'Interactive Brokers Group',
  'Interactive Brokers LLC',
  '360 Mobile Assistant',
  'Baidu Mobile Assistant',
  'IBKR Mobile Authentication',
  'Secure Login System',
  'Google Play Store',
  'Client Services',
  'Client Portal',
  'IBKR Mobile',
  'App Store',
  'Apple ID',
  'Touch ID',
  'Face ID',
  'IB Key',
  'QR code',
];

const ADDRESS = /\b\w+\.com(?:\/\w+)*/g;
const NUMBER = /\b(?:KB)?\d(?:[\d./-]*\d)?/g;

/** The text with captions, product names, addresses and numbers replaced by one plain word each. */
const plain = (text: string): string =>
  NAMES.reduce(
    (words, name) => words.replaceAll(name, GIVEN),
    textParts(text)
      .map(({ kind, text: part }) => ({ words: part, own: GIVEN, other: '' })[kind])
      .join(''),
  )
    .replace(ADDRESS, GIVEN)
    .replace(NUMBER, GIVEN);

const sentences = (text: string): string[] =>
  text.split(/(?<=[.?!][”")]*)\s+/).filter((sentence) => /\p{L}/u.test(sentence));

const words = (text: string): string[] => text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * The grade of some lines. A sentence ends with `.`, `?` or `!`, and with its line: a colon or a
 * dash does not make two short sentences of a long one.
 */
export function readingGrade(lines: readonly string[]): number {
  const read = lines.map(plain).flatMap(sentences);
  const said = read.flatMap(words);
  if (said.length === 0) return 0;
  const syllables = sum(said.map(countSyllables));
  return 0.39 * (said.length / read.length) + 11.8 * (syllables / said.length) - 15.59;
}

/** The sentence to make shorter or plainer first. */
export function hardestSentence(lines: readonly string[]): string {
  const graded = lines.flatMap(sentences).map((text) => ({ text, grade: readingGrade([text]) }));
  return graded.sort((a, b) => b.grade - a.grade)[0]?.text ?? '';
}

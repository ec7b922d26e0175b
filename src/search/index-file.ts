/* What search downloads of a language. All files come from one build, so that their numbers agree. */

/** How the steps are found: `/search/<locale>.json`, and `-agents.json` with what only agents read. */
export interface IndexFile {
  /** Each concept and the stems that mean it, by commas, with semicolons between; the empty one has those that say nothing. */
  forms: string;
  /** All terms of documents, separated by spaces. */
  terms: string;
  /** The steps by their numbers, then the topics that are not covered, with spaces between: what each has of the terms, see `packTerms`. */
  documents: string;
  /** What is said of each topic that is not covered; empty where nothing but that. */
  topics: string[];
}

/** How often a term counts in a document: about, for fewer levels would cost answers, and more would cost bytes. */
const LEVELS = [3, 5, 8, 12, 18, 26, 38, 56];

/** A term by its number, and how often it counts in a document. */
export type WeightedTerm = [term: number, weight: number];

const levelOf = (weight: number): number =>
  LEVELS.findLastIndex((level) => level <= Math.max(weight, LEVELS[0]!));

/** No space stands for a term, nor what JSON would write longer: quotes, backslash, halves of a letter. */
const FIRST_LETTER = 0x5d;
const HALVES = { first: 0xd800, count: 0x800 };

function letterOf(number: number): string {
  const code = number + FIRST_LETTER;
  return String.fromCodePoint(code < HALVES.first ? code : code + HALVES.count);
}

function numberOf(letter: string): number {
  const code = letter.codePointAt(0)!;
  return (code < HALVES.first ? code : code - HALVES.count) - FIRST_LETTER;
}

/** Writes the terms of a document as steps from one to the next, a letter each: a third of what MiniSearch would write. */
export const packTerms = (terms: readonly WeightedTerm[]): string =>
  [...terms]
    .sort(([one], [another]) => one - another)
    .map(([term, weight], at, all) => {
      const step = term - (all[at - 1]?.[0] ?? -1) - 1;
      return letterOf(step * LEVELS.length + levelOf(weight));
    })
    .join('');

/** Reads what `packTerms` wrote. */
export function unpackTerms(packed: string): WeightedTerm[] {
  let term = -1;
  return Array.from(packed, (letter) => {
    const number = numberOf(letter);
    term += 1 + Math.floor(number / LEVELS.length);
    return [term, LEVELS[number % LEVELS.length]!];
  });
}

/** What a step asks of a person: to answer, to look, or to do something. */
export type HitKind = 'question' | 'check' | 'fix';

/** The kinds by the numbers that stand for them. */
export const KINDS: readonly HitKind[] = ['question', 'check', 'fix'];

/** A step that can be found, once for all flows that share it, by their numbers. */
export type StepEntry = [
  step: string,
  title: string,
  /** What it says, a line each: one of them tells why it was found. */
  lines: string,
  kind: number,
  ...flows: number[],
];

/** What hits show and where they lead: `/search/<locale>-steps.json`. */
export interface ShownFile {
  /** Id and title, the most typical article first. */
  flows: [id: string, title: string][];
  steps: StepEntry[];
  /** Flows, or steps as `flow/step`, that differ in one thing alone, by the concept that it is: `ios`, `android`. */
  twins: readonly Readonly<Record<string, string>>[];
  /** How a choice between twins is called, by concept. */
  labels: Record<string, string>;
}

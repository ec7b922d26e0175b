/* What search downloads of a language. All files come from one build, so that their numbers agree. */

/** How the steps are found: `/search/<locale>.json`, and `-agents.json` with what only agents read. */
export interface IndexFile {
  /** Concept -> the stems that mean it, by commas; the empty concept has those that say nothing. */
  forms: Record<string, string>;
  /** All terms of documents, separated by spaces. */
  terms: string;
  /** The steps by their numbers, then the topics that are not covered: what each has of the terms, see `packTerms`. */
  documents: number[][];
  /** What is said of each topic that is not covered; empty where nothing but that. */
  topics: string[];
}

/** How often a term counts in a document: about, for fewer levels would cost answers, and more would cost bytes. */
const LEVELS = [3, 5, 8, 12, 18, 26, 38, 56];

/** A term by its number, and how often it counts in a document. */
export type WeightedTerm = [term: number, weight: number];

const levelOf = (weight: number): number =>
  LEVELS.findLastIndex((level) => level <= Math.max(weight, LEVELS[0]!));

/** Writes the terms of a document as steps from one to the next: half of what MiniSearch would write. */
export const packTerms = (terms: readonly WeightedTerm[]): number[] =>
  [...terms]
    .sort(([one], [another]) => one - another)
    .map(([term, weight], at, all) => {
      const step = term - (all[at - 1]?.[0] ?? -1) - 1;
      return step * LEVELS.length + levelOf(weight);
    });

/** Reads what `packTerms` wrote. */
export function unpackTerms(packed: readonly number[]): WeightedTerm[] {
  let term = -1;
  return packed.map((each) => {
    term += 1 + Math.floor(each / LEVELS.length);
    return [term, LEVELS[each % LEVELS.length]!];
  });
}

/** What a step asks of a person: to answer, to look, to do something, or to call somebody. */
export type HitKind = 'question' | 'check' | 'fix' | 'call';

/** The kinds by the numbers that stand for them: those from `FIRST_OUTCOME` on end a flow. */
export const KINDS: readonly HitKind[] = ['question', 'check', 'fix', 'fix', 'call'];
export const FIRST_OUTCOME = 3;

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

import { plainText } from '../../content/captions';
import type { StepText } from '../../content/step-text';
import { type Mark, sameWords } from './said';

/** By language: one text of a step, as a person reads it in one piece, or a fact. */
export type ByLocale = Readonly<Record<string, string>>;

/** The texts of a step in one language, the title first; in each language as many. */
export const sentencesIn = ({
  title,
  warning,
  body,
  actions,
  hint,
  ask,
  options,
}: StepText): string[] =>
  [
    title,
    warning ?? '',
    ...body,
    ...actions.map(({ text }) => text),
    hint ?? '',
    ask ?? '',
    ...options.map(({ text }) => text),
  ].map(plainText);

/** Enough of a word to know it again in another form. */
const STEM = 5;

/** Takes the words from `sameWords`. */
const stemsOf = (words: string): ReadonlySet<string> =>
  new Set(words.match(/\p{L}{4,}/gu)?.map((word) => word.slice(0, STEM)));

/** How much of their words two texts share, from 0 to 1. */
function kinship(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return (2 * shared) / (a.size + b.size || 1);
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * The sentences of a step that state a fact: those that have most of its numbers and labels, until all
 * of them are said; among equals the one with more of its words, in all languages together, so that
 * readers of each find the same place. The title, where none has anything of it.
 *
 * @param sentences of the step, its title first.
 * @param marks of the fact, by language.
 */
export function findSentences(
  sentences: readonly ByLocale[],
  fact: ByLocale,
  marks: Readonly<Record<string, readonly Mark[]>>,
): ByLocale[] {
  const locales = Object.keys(fact);
  const wordsOf = (text: ByLocale) => locales.map((locale) => sameWords(text[locale] ?? ''));
  const stemsOfFact = wordsOf(fact).map(stemsOf);
  const candidates = sentences.map((sentence) => {
    const words = wordsOf(sentence);
    const kin = sum(words.map((own, at) => kinship(stemsOf(own), stemsOfFact[at]!)));
    return { sentence, words, kin };
  });
  let missing = locales.flatMap((locale, at) =>
    (marks[locale] ?? []).map((mark) => ({ at, ...mark })),
  );
  const found = new Set<ByLocale>();
  do {
    const [best] = candidates
      .map((candidate) => ({
        ...candidate,
        marks: missing.filter((mark) => mark.isSaid(candidate.words[mark.at]!)).length,
      }))
      .sort((a, b) => b.marks - a.marks || b.kin - a.kin);
    // What is left is said by no single sentence: several figures of a number, for instance.
    if (!best || (found.size > 0 && best.marks === 0)) break;
    found.add(best.sentence);
    missing = missing.filter((mark) => !mark.isSaid(best.words[mark.at]!));
  } while (missing.length > 0);
  return sentences.filter((sentence) => found.has(sentence));
}

import { plainText } from '../i18n/captions';
import type { StepText } from '../i18n/step-text';
import { type Mark, sameWords } from './said';

/** The texts of a step, each as a person reads it in one piece. */
export const sentencesOf = ({ title, body, actions, hint, options }: StepText): string[] =>
  [
    title,
    ...body,
    ...actions.map(({ text }) => text),
    hint ?? '',
    ...options.map(({ text }) => text),
  ]
    .filter((text) => text !== '')
    .map(plainText);

/** Enough of a word to know it again in another form. */
const STEM = 5;

const stems = (text: string): Set<string> =>
  new Set(
    sameWords(text)
      .match(/\p{L}{4,}/gu)
      ?.map((word) => word.slice(0, STEM)),
  );

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((stem) => b.has(stem)).length;

/**
 * The sentences of a step that state a fact: those that have most of its numbers and labels, until all
 * of them are said; among equals the one with more of its words. The title, where none has anything of it.
 *
 * @param sentences of the step in one language, its title first.
 * @param fact in the same language.
 */
export function findSentences(sentences: readonly string[], fact: string, marks: Mark[]): string[] {
  const wanted = stems(fact);
  const found: string[] = [];
  let missing = marks;
  do {
    const ranked = sentences
      .map((text) => {
        const words = sameWords(text);
        const rest = missing.filter(({ isSaid }) => !isSaid(words));
        return { text, rest, said: missing.length - rest.length, kin: shared(wanted, stems(text)) };
      })
      .sort((a, b) => b.said - a.said || b.kin - a.kin);
    const [best] = ranked;
    // What is left is said by no single one: several figures of a number, for instance.
    if (!best || (found.length > 0 && best.said === 0)) break;
    found.push(best.text);
    missing = best.rest;
  } while (missing.length > 0);
  return sentences.filter((text) => found.includes(text));
}

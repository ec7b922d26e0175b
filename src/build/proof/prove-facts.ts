import { type Fact, factText } from '../../content/facts';
import { type Flow, hasStep } from '../../engine/flow';
import { loadTexts } from '../../content/instance';
import { stepText } from '../../content/step-text';
import { findSentences, sentencesIn } from './find-sentences';
import type { FactProof, Statement } from '../../app/pages/proof/proof';
import { type AllCaptions, type Mark, marksOf, sameWords } from './said';

/** A fact with its sentences, and the claims about it that do not hold. */
export interface ProvenFact {
  proof: FactProof;
  broken: string[];
}

/** A fact by language. */
const textsOf = (fact: Fact, locales: readonly string[]): Record<string, string> =>
  Object.fromEntries(locales.map((locale) => [locale, factText(fact, locale)]));

/** Numbers and labels of a fact that none of the sentences says, in their language. */
export function missingFrom(sentences: readonly string[], marks: readonly Mark[]): string[] {
  const words = sameWords(sentences.join('\n'));
  return marks.filter(({ isSaid }) => !isSaid(words)).map(({ mark }) => mark);
}

async function findOn(
  flow: Flow,
  step: string,
  fact: Fact,
  marks: Readonly<Record<string, Mark[]>>,
): Promise<{ statement: Statement; broken: string[] }> {
  const locales = Object.keys(marks);
  const all = await Promise.all(
    locales.map(async (locale) => {
      const texts = await loadTexts(locale, [flow.id]);
      return { locale, sentences: sentencesIn(stepText(texts, flow, step)) };
    }),
  );
  const broken = all.flatMap(({ locale, sentences }) => {
    const missing = missingFrom(sentences, marks[locale]!);
    if (missing.length === 0) return [];
    return [`fact ${fact.id} lacks "${missing.join('", "')}" on step "${step}" in "${locale}"`];
  });
  const longest = Math.max(...all.map(({ sentences }) => sentences.length));
  const places = Array.from({ length: longest }, (_, at) =>
    Object.fromEntries(all.map(({ locale, sentences }) => [locale, sentences[at] ?? ''])),
  );
  const sentences = findSentences(places, textsOf(fact, locales), marks);
  return { statement: { step, sentences }, broken };
}

/** Finds a fact on the steps that are said to state it. */
export async function proveFact(
  flow: Flow,
  fact: Fact,
  captions: AllCaptions,
): Promise<ProvenFact> {
  const { id, steps = [], leftOut } = fact;
  const known = steps.filter((step) => hasStep(flow, step));
  const marks = Object.fromEntries(
    Object.keys(captions).map((locale) => [locale, marksOf(fact, captions, locale)]),
  );
  const found = await Promise.all(known.map((step) => findOn(flow, step, fact, marks)));
  const unknown = steps.filter((step) => !known.includes(step));
  return {
    proof: {
      id,
      text: textsOf(fact, Object.keys(captions)),
      statements: found.map(({ statement }) => statement),
      ...(leftOut !== undefined && { leftOut }),
    },
    broken: [
      ...unknown.map((step) => `fact ${id} names "${step}", which is no step`),
      ...found.flatMap(({ broken }) => broken),
    ],
  };
}

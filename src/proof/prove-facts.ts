import type { Fact } from '../flow/facts';
import { type Flow, hasStep } from '../flow/flow';
import { loadTexts } from '../i18n/instance';
import { stepText } from '../i18n/step-text';
import { findSentences, sentencesIn } from './find-sentences';
import type { FactProof, Statement } from './proof';
import { type AllCaptions, marksOf, sameWords } from './said';

/** A fact with its sentences, and the claims about it that do not hold. */
export interface ProvenFact {
  proof: FactProof;
  broken: string[];
}

/** Numbers and labels of a fact that none of the sentences says, in their language. */
export function missingFrom(
  sentences: readonly string[],
  fact: Fact,
  captions: AllCaptions,
  locale: string,
): string[] {
  const words = sameWords(sentences.join('\n'));
  return marksOf(fact, captions, locale)
    .filter(({ isSaid }) => !isSaid(words))
    .map(({ mark }) => mark);
}

async function findOn(
  flow: Flow,
  step: string,
  fact: Fact,
  captions: AllCaptions,
): Promise<{ statement: Statement; broken: string[] }> {
  const locales = Object.keys(captions);
  const all = await Promise.all(
    locales.map(async (locale) => {
      const texts = await loadTexts(locale, [flow.id]);
      return { locale, sentences: sentencesIn(stepText(texts, flow, step)) };
    }),
  );
  const broken = all.flatMap(({ locale, sentences }) => {
    const missing = missingFrom(sentences, fact, captions, locale);
    if (missing.length === 0) return [];
    return [`fact ${fact.id} lacks "${missing.join('", "')}" on step "${step}" in "${locale}"`];
  });
  const longest = Math.max(...all.map(({ sentences }) => sentences.length));
  const places = Array.from({ length: longest }, (_, at) =>
    Object.fromEntries(all.map(({ locale, sentences }) => [locale, sentences[at] ?? ''])),
  );
  const marks = Object.fromEntries(locales.map((id) => [id, marksOf(fact, captions, id)]));
  const sentences = findSentences(places, { en: fact.en, ru: fact.ru }, marks);
  return { statement: { step, sentences }, broken };
}

/** Finds a fact on the steps that are said to state it. */
export async function proveFact(
  flow: Flow,
  fact: Fact,
  captions: AllCaptions,
): Promise<ProvenFact> {
  const { id, en, ru, steps = [], leftOut } = fact;
  const known = steps.filter((step) => hasStep(flow, step));
  const found = await Promise.all(known.map((step) => findOn(flow, step, fact, captions)));
  const unknown = steps.filter((step) => !known.includes(step));
  return {
    proof: {
      id,
      text: { en, ru },
      statements: found.map(({ statement }) => statement),
      ...(leftOut !== undefined && { leftOut }),
    },
    broken: [
      ...unknown.map((step) => `fact ${id} names "${step}", which is no step`),
      ...found.flatMap(({ broken }) => broken),
    ],
  };
}

import type { Fact } from '../flow/facts';
import { type Flow, hasStep } from '../flow/flow';
import { loadTexts } from '../i18n/instance';
import { stepText } from '../i18n/step-text';
import { findSentences, sentencesOf } from './find-sentences';
import type { FactProof, Statement } from './proof';
import { type AllCaptions, marksOf, sameWords } from './said';

/** A fact with its sentences, and the claims about it that do not hold. */
export interface ProvenFact {
  proof: FactProof;
  broken: string[];
}

/** What of a fact some step does not say in a language. */
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

async function state(flow: Flow, step: string, fact: Fact, captions: AllCaptions) {
  const sentences: Statement['sentences'] = {};
  const broken: string[] = [];
  for (const locale of Object.keys(captions)) {
    // oxlint-disable-next-line no-await-in-loop
    const all = sentencesOf(stepText(await loadTexts(locale, [flow.id]), flow, step));
    const missing = missingFrom(all, fact, captions, locale);
    if (missing.length > 0)
      broken.push(`fact ${fact.id} lacks ${missing.join(', ')} on "${step}" in "${locale}"`);
    sentences[locale] = findSentences(all, fact[locale as 'en'], marksOf(fact, captions, locale));
  }
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
  const stated = await Promise.all(known.map((step) => state(flow, step, fact, captions)));
  return {
    proof: {
      id,
      text: { en, ru },
      statements: stated.map(({ statement }) => statement),
      ...(leftOut !== undefined && { leftOut }),
    },
    broken: [
      ...steps
        .filter((step) => !known.includes(step))
        .map((step) => `fact ${id} names "${step}", which is no step`),
      ...stated.flatMap(({ broken }) => broken),
    ],
  };
}

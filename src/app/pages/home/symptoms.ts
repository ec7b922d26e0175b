import { triage as triageId } from '#guide/site.config';
import { loadTexts } from '../../../content/instance';
import { loadFlow } from '../../../content/load-flow';
import { loadHandOver } from '../../../content/load-journey';
import { optionText, stepText } from '../../../content/step-text';
import { initialStep } from '../../../engine/flow';
import { availableOptions } from '../../../engine/replay';
import { stepPath } from '../../../player/address';

/** A symptom in the person's words, and the address of the step that answers it. */
export interface Symptom {
  text: string;
  href: string;
}

/** The symptoms of one topic; those that the triage asks for at once have no title. */
export interface SymptomGroup {
  title: string;
  symptoms: Symptom[];
}

/**
 * The whole triage at a glance: an answer to its first question that hands over is a symptom, one that asks again is
 * a topic with symptoms of its own. Options that lead to a person are left out: the contact page stands for them.
 */
export async function loadSymptoms(locale: string): Promise<SymptomGroup[]> {
  if (triageId === '') return [];
  const [triage, texts] = await Promise.all([loadFlow(triageId), loadTexts(locale, [triageId])]);
  // Which topics there are is the triage's own business; the check of all texts takes the place of the type.
  const titleOf = texts.t as unknown as (key: string) => string;
  const symptomsOf = async (step: string): Promise<Symptom[]> => {
    const words = stepText(texts, triage, step);
    const symptoms = await Promise.all(
      availableOptions(triage, step).map(async ({ option, target }) => {
        const next = await loadHandOver(triage, target);
        const text = optionText(words, option);
        return next ? [{ text, href: stepPath(locale, next.flow, next.step) }] : [];
      }),
    );
    return symptoms.flat();
  };
  const first = initialStep(triage);
  const groups = await Promise.all(
    availableOptions(triage, first).map(async ({ option, target }) => {
      const symptoms = await symptomsOf(target);
      return symptoms.length > 0 ? [{ title: titleOf(`home.groups.${option}`), symptoms }] : [];
    }),
  );
  const atOnce = await symptomsOf(first);
  return [...(atOnce.length > 0 ? [{ title: '', symptoms: atOnce }] : []), ...groups.flat()];
}

import { initialStep } from '../../../engine/flow';
import { loadFlow } from '../../../content/load-flow';
import { loadHandOver } from '../../../content/load-journey';
import { openOptions } from '../../../engine/replay';
import { loadTexts } from '../../../content/instance';
import { optionText, stepText } from '../../../content/step-text';
import { stepPath } from '../../../player/address';

/** The flow that asks what happens and hands over. */
export const TRIAGE = 'start';

/** A symptom in the person's words, and the address of the step that answers it. */
export interface Symptom {
  text: string;
  href: string;
}

/** The symptoms of one topic. */
export interface SymptomGroup {
  title: string;
  symptoms: Symptom[];
}

/**
 * The whole triage at a glance: its first question makes the topics, its second ones the symptoms.
 * Options that lead to a person are left out: the contact page stands for them.
 */
export async function loadSymptoms(locale: string): Promise<SymptomGroup[]> {
  const [triage, texts] = await Promise.all([loadFlow(TRIAGE), loadTexts(locale, [TRIAGE])]);
  const symptomsOf = async (step: string): Promise<Symptom[]> => {
    const words = stepText(texts, triage, step);
    const symptoms = await Promise.all(
      openOptions(triage, step).map(async ({ option, target }) => {
        const next = await loadHandOver(triage, target);
        const text = optionText(words, option);
        return next ? [{ text, href: stepPath(locale, next.flow, next.step) }] : [];
      }),
    );
    return symptoms.flat();
  };
  const groups = await Promise.all(
    openOptions(triage, initialStep(triage)).map(async ({ option, target }) => ({
      // The check of all texts takes the place of the type, as with the texts of steps.
      title: texts.t(`home.groups.${option}` as 'home.groups.signIn'),
      symptoms: await symptomsOf(target),
    })),
  );
  return groups.filter(({ symptoms }) => symptoms.length > 0);
}

import { homeIcons } from '../content/home-icons';
import { loadTexts } from '../content/instance';
import { loadFlow } from '../content/load-flow';
import { loadHandOver } from '../content/load-journey';
import { optionText, stepText } from '../content/step-text';
import { initialStep } from '../engine/flow';
import { availableOptions } from '../engine/replay';
import { stepPath } from './address';
import type { TopicIconName } from '../ui/topic-icon';

/** A symptom in the person's words, and the address of the step that answers it. */
export interface Symptom {
  text: string;
  href: string;
  icon?: TopicIconName;
}

/** The symptoms of one topic; those that the triage asks for at once have no title. */
export interface SymptomGroup {
  title: string;
  icon?: TopicIconName | undefined;
  symptoms: readonly Symptom[];
}

export interface Symptoms {
  /** What most people come for, in short. */
  frequent: readonly Symptom[];
  /** All others. */
  groups: readonly SymptomGroup[];
}

// A check holds the guide to the signs that there are.
const icons = homeIcons as Record<keyof typeof homeIcons, Record<string, TopicIconName>>;

/**
 * The whole triage at a glance: an answer to its first question that hands over is a symptom, one that asks again is
 * a topic with symptoms of its own. Options that lead to a person are left out: the contact page stands for them.
 *
 * @param triageId the flow of the triage; empty where the guide has none.
 */
export async function loadSymptoms(locale: string, triageId: string): Promise<Symptoms> {
  if (triageId === '') return { frequent: [], groups: [] };
  const [triage, texts] = await Promise.all([loadFlow(triageId), loadTexts(locale, [triageId])]);
  // What the triage leads to is its own business; the check of all texts takes the place of the type.
  const textOf = texts.t as unknown as (key: string) => string;
  const symptomFor = async (target: string, text: string): Promise<Symptom[]> => {
    const next = await loadHandOver(triage, target);
    return next ? [{ text, href: stepPath(locale, next.flow, next.step) }] : [];
  };
  const symptomsOf = async (step: string): Promise<Symptom[]> => {
    const words = stepText(texts, triage, step);
    const symptoms = availableOptions(triage, step)
      .filter(({ target }) => !(target in icons.frequent))
      .map(({ option, target }) => symptomFor(target, optionText(words, option)));
    return (await Promise.all(symptoms)).flat();
  };
  const first = initialStep(triage);
  const [frequent, atOnce, ...groups] = await Promise.all([
    Promise.all(
      Object.entries(icons.frequent).map(async ([id, icon]): Promise<Symptom> => {
        const { flow, step } = (await loadHandOver(triage, id)) ?? { flow: triageId, step: id };
        return { text: textOf(`home.frequent.${id}`), href: stepPath(locale, flow, step), icon };
      }),
    ),
    symptomsOf(first).then((symptoms) => ({ title: '', symptoms })),
    ...availableOptions(triage, first).map(async ({ option, target }): Promise<SymptomGroup> => {
      const symptoms = await symptomsOf(target);
      const title = symptoms.length > 0 ? textOf(`home.groups.${option}`) : '';
      return { title, icon: icons.groups[option], symptoms };
    }),
  ]);
  return {
    frequent,
    groups: [atOnce, ...groups].filter(({ symptoms }) => symptoms.length > 0),
  };
}

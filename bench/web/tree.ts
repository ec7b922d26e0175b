import { allJourneys, type WrittenJourney } from '../../src/author/journeys';
import { initialStep, stepIds } from '../../src/engine/flow';
import { loadFlow } from '../../src/content/load-flow';
import { openOptions } from '../../src/engine/replay';
import { plainText } from '../../src/content/captions';
import { loadTexts } from '../../src/content/instance';
import { flowText, optionText, stepText } from '../../src/content/step-text';
import { stepPath } from '../../src/player/address';

/** A step with its words, free of anything of ours: what every edition is made from. */
export interface TreeStep {
  id: string;
  title: string;
  body: readonly string[];
  actions: readonly string[];
  hint?: string | undefined;
  options: readonly { id: string; text: string; target: string }[];
}

/** A flow as plain data. */
export interface Tree {
  title: string;
  /** Address of its first step on our site. */
  path: string;
  /** The first step is the one where a person enters. */
  steps: readonly TreeStep[];
  journeys: readonly WrittenJourney[];
}

/** Reads a flow of ours, in one language. */
export async function readTree(id: string, locale: string): Promise<Tree> {
  const [flow, texts] = await Promise.all([loadFlow(id), loadTexts(locale, [id])]);
  const first = initialStep(flow);
  const ids = [first, ...stepIds(flow).filter((step) => step !== first)];
  return {
    title: flowText(texts, id).title,
    path: stepPath(locale, id, first),
    steps: ids.map((step) => {
      const text = stepText(texts, flow, step);
      return {
        id: step,
        title: plainText(text.title),
        body: text.body.map(plainText),
        actions: text.actions.map((action) => plainText(action.text)),
        hint: text.hint && plainText(text.hint),
        options: openOptions(flow, step).map(({ option, target }) => ({
          id: option,
          text: plainText(optionText(text, option)),
          target,
        })),
      };
    }),
    journeys: [...allJourneys(flow)],
  };
}

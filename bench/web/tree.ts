import { allJourneys, type WrittenJourney } from '../../src/author/journeys';
import { initialStep, stepIds } from '../../src/engine/flow';
import { loadFlow } from '../../src/content/load-flow';
import { availableOptions } from '../../src/engine/replay';
import { plainText } from '../../src/content/captions';
import { loadTexts } from '../../src/content/instance';
import { locales } from '../../src/content/locales';
import { flowText, optionText, stepText } from '../../src/content/step-text';
import { stepPath } from '../../src/player/address';
import { longestWalks } from '../longest-walk';

/** A step with its words, free of anything of ours: what every variant is made from. */
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
  flow: string;
  locale: string;
  title: string;
  /** Address of its first step on our site. */
  path: string;
  /** The first step is the one where a person enters. */
  steps: readonly TreeStep[];
  journeys: readonly WrittenJourney[];
}

/**
 * Reads a flow in the first language of the guide at hand.
 *
 * @param flowId the flow that takes most answers, unless another is named.
 */
export async function readTree(flowId?: string): Promise<Tree> {
  const id = flowId ?? (await longestWalks())[0]!.flow.id;
  const locale = locales[0]!;
  const [flow, texts] = await Promise.all([loadFlow(id), loadTexts(locale, [id])]);
  const first = initialStep(flow);
  const ids = [first, ...stepIds(flow).filter((step) => step !== first)];
  return {
    flow: id,
    locale,
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
        options: availableOptions(flow, step).map(({ option, target }) => ({
          id: option,
          text: plainText(optionText(text, option)),
          target,
        })),
      };
    }),
    journeys: [...allJourneys(flow)],
  };
}

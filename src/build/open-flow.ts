import {
  initialStep,
  outcomeTag,
  type StepKind,
  stepIds,
  stepKind,
  stepMeta,
} from '../engine/flow';
import { loadFlow } from '../content/load-flow';
import { loadHandOver } from '../content/load-journey';
import { availableOptions } from '../engine/replay';
import type { FixResult, OutcomeTag } from '../engine/setup';
import { flowIds } from '../content/manifest';
import { plainText } from '../content/captions';
import { loadTexts } from '../content/instance';
import { locales } from '../content/locales';
import { flowText, type Item, optionText, stepText } from '../content/step-text';

/** A step as another program reads it: texts are plain. */
export interface OpenStep {
  id: string;
  kind: StepKind;
  title: string;
  /** What must be known before the first action. */
  warning?: string;
  /** Paragraphs. */
  body: string[];
  actions: Item[];
  hint?: string;
  /** The question that the options answer, where the title is none. */
  ask?: string;
  /** The ways on, and what each says of the fix that the step is; none from an outcome. */
  options: (Item & { target: string; result?: FixResult })[];
  outcome?: OutcomeTag;
  /** Where a `handedOver` outcome goes on. */
  continueIn?: { flow: string; step: string };
  /** What another outcome offers to read next: articles, or steps of them. */
  next?: { flow: string; step?: string }[];
}

/** An article in one language, as `flows/<flow>.<locale>.json` holds it; described by `flows/schema.json`. */
export interface OpenFlow {
  /** Of this format. Its predecessor is described by `flows/schema-1.json`. */
  version: 2;
  id: string;
  locale: string;
  title: string;
  summary: string;
  needs: string[];
  initial: string;
  steps: Record<string, OpenStep>;
}

/** A text that a step may lack. */
const plain = (key: string, text: string | undefined) =>
  text === undefined ? {} : { [key]: plainText(text) };

const plainItems = (items: readonly Item[]): Item[] =>
  items.map(({ id, text }) => ({ id, text: plainText(text) }));

/** @throws Error when a file is missing or a text is not there. */
export async function openFlow(id: string, locale: string): Promise<OpenFlow> {
  const [flow, texts] = await Promise.all([loadFlow(id), loadTexts(locale, [id])]);

  const openStep = async (step: string): Promise<OpenStep> => {
    const text = stepText(texts, flow, step);
    const outcome = outcomeTag(flow, step);
    const next = await loadHandOver(flow, step);
    const offered = stepMeta(flow, step).next?.map((place) => {
      const [id, at] = place.split('/') as [string, string?];
      return { flow: id, ...(at && { step: at }) };
    });
    return {
      id: step,
      kind: stepKind(flow, step),
      title: plainText(text.title),
      body: text.body.map(plainText),
      actions: plainItems(text.actions),
      ...plain('warning', text.warning),
      ...plain('hint', text.hint),
      ...plain('ask', text.ask),
      options: availableOptions(flow, step).map(({ option, ...more }) => ({
        id: option,
        text: plainText(optionText(text, option)),
        ...more,
      })),
      ...(outcome && { outcome }),
      ...(next && { continueIn: next }),
      ...(offered && { next: offered }),
    };
  };

  const { title, summary, needs } = flowText(texts, id);
  const steps = await Promise.all(stepIds(flow).map(openStep));
  return {
    version: 2,
    id,
    locale,
    title: plainText(title),
    summary: plainText(summary),
    needs: needs.map(plainText),
    initial: initialStep(flow),
    steps: Object.fromEntries(steps.map((step) => [step.id, step])),
  };
}

/** What `flows/index.json` says of an article. */
export interface OpenFlowEntry {
  id: string;
  initial: string;
  /** Ids of all steps. */
  steps: string[];
  /** Address of the article within the site, by language. */
  files: Record<string, string>;
}

const fileOf = (id: string, locale: string): string => `flows/${id}.${locale}.json`;

async function openFlowEntry(id: string): Promise<OpenFlowEntry> {
  const flow = await loadFlow(id);
  return {
    id,
    initial: initialStep(flow),
    steps: stepIds(flow),
    files: Object.fromEntries(locales.map((locale) => [locale, fileOf(id, locale)])),
  };
}

/** All articles and their steps, as a host of the widget wants to choose from them. */
export const openFlowIndex = async (): Promise<{ version: 1; flows: OpenFlowEntry[] }> => ({
  version: 1,
  flows: await Promise.all(flowIds.map(openFlowEntry)),
});

/** Every article in every language. */
export const allOpenFlows = (): Promise<OpenFlow[]> =>
  Promise.all(flowIds.flatMap((id) => locales.map((locale) => openFlow(id, locale))));

/** The open data of the site, as files in `dist/`. */
export async function* openFlowFiles(): AsyncGenerator<{ file: string; content: string }> {
  for (const flow of await allOpenFlows())
    yield { file: fileOf(flow.id, flow.locale), content: JSON.stringify(flow) };
  yield { file: 'flows/index.json', content: JSON.stringify(await openFlowIndex()) };
}

import type { i18n as I18n } from 'i18next';
import { actionIds, type Flow, optionIds } from '../engine/flow';
import { oncePerKey } from '../engine/once-per-key';

/** A text with the id of the option or action that it belongs to. */
export interface Item {
  id: string;
  text: string;
}

/** The words of a step, as a person reads them. */
export interface StepText {
  /** What to do, what is the case, or a question where there is nothing to do but answer. */
  title: string;
  /** What must be known before the first action. */
  warning?: string;
  /** Paragraphs. */
  body: string[];
  actions: Item[];
  /** What helps where it does not go as expected. */
  hint?: string;
  /** The question that the options answer, where the title is none. */
  ask?: string;
  options: Item[];
  /** Paragraphs for the support agent to say, in place of words that do not fit a person on the phone. */
  say?: string[];
  /** For the support agent only. */
  agentNote?: string;
  /** What a ticket says of an outcome, in the agent's words. */
  ticket?: string;
}

/** The words of an article, above its steps. */
export interface FlowText {
  title: string;
  summary: string;
  /** One thing a line. */
  needs: string[];
}

type Lookup = (key: string) => string | undefined;

/**
 * The single place where keys are made from data. A flow may override a shared text.
 *
 * Typed resources cannot know such keys; the check of all texts takes the place of the type.
 */
function lookup(texts: I18n, flow: string): Lookup {
  const { t } = texts as unknown as { t: (key: string, options: object) => string };
  const options = { ns: [flow, 'shared'], defaultValue: '' };
  return (key) => t(key, options) || undefined;
}

const lines = (text: string | undefined): string[] => text?.split('\n') ?? [];

function required(find: Lookup, key: string, texts: I18n, flow: string): string {
  const text = find(key);
  if (text === undefined) {
    throw new Error(`locales/${texts.language}/${flow}.json: no text for "${key}". Add it.`);
  }
  return text;
}

// Texts never change once they are loaded, and a list of answers asks for those of many steps.
const knownStep = oncePerKey<StepText>();
const knownFlow = oncePerKey<FlowText>();

/** @throws Error naming file and key of a text that is missing. */
export const stepText = (texts: I18n, flow: Flow, step: string): StepText =>
  knownStep(texts, `${flow.id} ${step}`, () => findStepText(texts, flow, step));

/** @throws Error naming file and key of a text that is missing. */
export const flowText = (texts: I18n, flow: string): FlowText =>
  knownFlow(texts, flow, () => findFlowText(texts, flow));

function findStepText(texts: I18n, flow: Flow, step: string): StepText {
  const find = lookup(texts, flow.id);
  const items = (group: string, ids: readonly string[]): Item[] =>
    ids.map((id) => ({ id, text: required(find, `${step}.${group}.${id}`, texts, flow.id) }));
  const optional = (key: 'warning' | 'hint' | 'ask' | 'agentNote' | 'ticket') => {
    const text = find(`${step}.${key}`);
    return text === undefined ? {} : { [key]: text };
  };
  const say = find(`${step}.say`);

  return {
    title: required(find, `${step}.title`, texts, flow.id),
    body: lines(find(`${step}.body`)),
    actions: items('actions', actionIds(flow, step)),
    options: items('options', optionIds(flow, step)),
    ...optional('warning'),
    ...optional('hint'),
    ...optional('ask'),
    ...optional('agentNote'),
    ...optional('ticket'),
    ...(say !== undefined && { say: lines(say) }),
  };
}

/** What a link to an article says, or to a step of it. */
export const titleOf = (texts: I18n, flow: string, step?: string): string =>
  required(lookup(texts, flow), step ? `${step}.title` : 'title', texts, flow);

/** Words of one option; empty where the step has none of that name. */
export const optionText = ({ options }: StepText, option: string): string =>
  options.find(({ id }) => id === option)?.text ?? '';

function findFlowText(texts: I18n, flow: string): FlowText {
  const find = lookup(texts, flow);
  return {
    title: titleOf(texts, flow),
    summary: required(find, 'summary', texts, flow),
    needs: lines(find('needs')),
  };
}

import { firstLanguage } from '#guide/site.config';
import { parseArgs } from 'node:util';
import type { i18n as I18n } from 'i18next';
import { type Flow, outcomeTag, stepIds, stepKind, stepMeta } from '../engine/flow';
import { loadFlow } from '../content/load-flow';
import { availableOptions } from '../engine/replay';
import { isFlowId } from '../content/manifest';
import { plainText } from '../content/captions';
import { loadTexts } from '../content/instance';
import { locales } from '../content/locales';
import { flowText, optionText, stepText } from '../content/step-text';
import { allJourneys, type WrittenJourney } from './journeys';

/** `handedOver`, or `handedOver to desk-lamp.deviceInPost`. */
function endOf(flow: Flow, step: string): string {
  const next = stepMeta(flow, step).continueIn;
  const place = next && ` to ${next.flow}${next.step === undefined ? '' : `.${next.step}`}`;
  return `${outcomeTag(flow, step) ?? 'comes back to a step'}${place ?? ''}`;
}

const numberOf = (flow: Flow, step: string): number => stepIds(flow).indexOf(step) + 1;

/** A step as it reads, with the number that each of its options leads to. */
function printStep(texts: I18n, flow: Flow, step: string): string {
  const text = stepText(texts, flow, step);
  const kind = stepKind(flow, step);
  const { timeRule, next = [] } = stepMeta(flow, step);
  const lines = [
    `${numberOf(flow, step)}. ${text.title}`,
    `   [${step}: ${kind === 'outcome' ? `outcome, ${endOf(flow, step)}` : kind}]`,
    ...(text.warning === undefined ? [] : [`   !! ${text.warning}`]),
    ...text.body.map((paragraph) => `   ${paragraph}`),
    ...text.actions.map((action, at) => `   ${at + 1}) ${action.text}`),
    ...(text.hint === undefined ? [] : [`   ! ${text.hint}`]),
    ...(text.ask === undefined ? [] : [`   ${text.ask}`]),
    ...(timeRule ? [`   (works out the time "${timeRule.id}")`] : []),
    ...availableOptions(flow, step).map(
      ({ option, target, result }) =>
        `   - ${optionText(text, option)} -> ${numberOf(flow, target)}. ${target}${result ? ` (${result})` : ''}`,
    ),
    ...next.map((place) => `   (offers ${place} next)`),
    ...(text.say ?? []).map((words) => `   Say: ${words}`),
    ...(text.agentNote === undefined ? [] : [`   Agent: ${text.agentNote}`]),
    ...(text.ticket === undefined ? [] : [`   Ticket: ${text.ticket}`]),
  ];
  return plainText(lines.join('\n'));
}

/** A journey on one line: the number of each step, what was answered there, and how it ends. */
function printJourney(texts: I18n, flow: Flow, { answers, end }: WrittenJourney): string {
  const walked = answers.map(
    ({ step, option }) =>
      `${numberOf(flow, step)} ${optionText(stepText(texts, flow, step), option)}`,
  );
  const last = `${numberOf(flow, end)} ${stepText(texts, flow, end).title}`;
  return plainText([...walked, `${last} [${endOf(flow, end)}]`].join(' > '));
}

/**
 * A flow as plain text for a reviewer: each step in order, then every journey from its first step to an
 * outcome.
 *
 * @throws Error when there is no such flow or language, or a text is missing.
 */
export async function printFlow(id: string, locale: string): Promise<string> {
  if (!isFlowId(id)) throw new Error(`There is no flow "${id}" in flows/.`);
  if (!locales.includes(locale)) throw new Error(`There is no language "${locale}" in locales/.`);
  const [flow, texts] = await Promise.all([loadFlow(id), loadTexts(locale, [id])]);
  const { title, summary, needs } = flowText(texts, id);
  const journeys = [...allJourneys(flow)].map((each) => printJourney(texts, flow, each));
  return [
    `${title} (${id}, ${locale})`,
    plainText([summary, ...needs.map((need) => `* ${need}`)].join('\n')),
    `STEPS (${stepIds(flow).length})`,
    ...stepIds(flow).map((step) => printStep(texts, flow, step)),
    `JOURNEYS (${journeys.length})`,
    journeys.map((line, at) => `${at + 1}: ${line}`).join('\n'),
  ].join('\n\n');
}

/**
 * Prints a flow for a reviewer: its steps, then every journey.
 *
 *   npm run flow:print desk-lamp
 *   npm run flow:print desk-lamp -- --locale ru
 */
export async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { locale: { type: 'string', default: firstLanguage } },
  });
  const [id] = positionals;
  if (!id) throw new Error('Which flow? npm run flow:print <id> [-- --locale ru]');
  console.log(await printFlow(id, values.locale));
}

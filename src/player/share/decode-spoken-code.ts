import { type CodePlace, readSpokenCode } from '../../engine/spoken-code';
import { currentLeg, replayLeg } from '../../engine/journey';
import { nameToday } from '../../engine/moved';
import { loadTexts } from '../../content/instance';
import { loadFlow } from '../../content/load-flow';
import { flowNumbers } from '../../content/flow-numbers';
import { isFlowId } from '../../content/manifest';
import { loadMoved } from '../../content/moved';
import { flowText } from '../../content/step-text';
import { flowPath, journeyAddress, stepPath } from '../address';

/** What a person is told in place of being led on. */
export interface CodeMessage {
  message: string;
  offer?: { href: string; label: string };
}

/** Where a typed code leads, or what to say about it. */
export type OpenedCode = { address: string } | CodeMessage;

async function openPlace(locale: string, place: CodePlace): Promise<OpenedCode> {
  const { flow, journey, hasLostAnswers } = place;
  if (!hasLostAnswers) return { address: journeyAddress(locale, journey, flow) };
  const { t } = await loadTexts(locale);
  const { step } = replayLeg(flow, currentLeg(journey));
  return {
    message: t('code.lostAnswers'),
    offer: { href: stepPath(locale, flow.id, step), label: t('code.openStep') },
  };
}

/** A code of a flow that is gone names none. */
async function numbersInUse() {
  await loadMoved();
  return Object.fromEntries(
    Object.entries(flowNumbers).filter(([flow]) => isFlowId(nameToday(flow, '').flow)),
  );
}

/**
 * Opens a spoken code, typed as people type.
 *
 * @returns undefined for a text that is no code at all, such as words to search for.
 * @throws Error when something cannot be downloaded.
 */
export async function decodeSpokenCode(
  locale: string,
  typed: string,
): Promise<OpenedCode | undefined> {
  const place = await readSpokenCode(typed, await numbersInUse(), loadFlow);
  if (!('problem' in place)) return openPlace(locale, place);
  const { problem, flow } = place;
  if (problem === 'notACode') return undefined;
  const texts = await loadTexts(locale, flow === undefined ? [] : [flow]);
  const message = texts.t(`code.${problem}`);
  if (flow === undefined) return { message };
  return { message, offer: { href: flowPath(locale, flow), label: flowText(texts, flow).title } };
}

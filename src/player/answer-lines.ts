import type { i18n as I18n } from 'i18next';
import type { Flow } from '../flow/flow';
import { assumedTrail } from '../flow/graph';
import { enterAt, type Journey, returnTo } from '../flow/journey';
import type { Answer, Leg } from '../flow/replay';
import { flowText, optionText, stepText } from '../i18n/step-text';
import { journeyAddress } from '../site/address';
import { flowAtHand } from './open-step';

export interface JourneyLine {
  key: string;
  question: string;
  answer: string;
  isAssumed: boolean;
  /** The journey with this answer taken back. */
  changed: Journey;
  href: string;
}

export interface JourneyLeg {
  key: string;
  /** Title of the article. */
  title: string;
  lines: JourneyLine[];
}

function words(texts: I18n, flow: Flow, { step, option }: Answer) {
  const text = stepText(texts, flow, step);
  return { question: text.title, answer: optionText(text, option) };
}

function linesOf(texts: I18n, flow: Flow, journey: Journey, index: number): JourneyLine[] {
  const leg: Leg = journey[index]!;
  const line = (given: Answer, key: string, changed: Journey, isAssumed: boolean): JourneyLine => ({
    key,
    ...words(texts, flow, given),
    isAssumed,
    changed,
    href: journeyAddress(texts.language, changed, flow),
  });
  // What nobody answered stands only before the first leg: a hand-over is no assumption.
  const assumed = index === 0 && leg.from !== undefined ? assumedTrail(flow, leg.from) : [];
  return [
    ...assumed.map((given) =>
      line(given, `assumed ${given.step}`, [enterAt(flow.id, given.step)], true),
    ),
    ...leg.trail.map((given, at) =>
      line(given, `${at} ${given.step}`, returnTo(journey, index, at), false),
    ),
  ];
}

/** What was answered, leg by leg, in words. Legs whose flow could not be downloaded are left out. */
export const journeyLegs = (texts: I18n, journey: Journey): JourneyLeg[] =>
  journey.flatMap((leg, index) => {
    const flow = flowAtHand(leg.flow);
    if (!flow || !texts.hasResourceBundle(texts.language, flow.id)) return [];
    const lines = linesOf(texts, flow, journey, index);
    const { title } = flowText(texts, flow.id);
    return lines.length > 0 ? [{ key: `${index} ${flow.id}`, title, lines }] : [];
  });

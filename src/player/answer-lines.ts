import type { i18n as I18n } from 'i18next';
import type { Flow } from '../engine/flow';
import { DID_NOT_HELP, fixPlace } from '../engine/fixes';
import { assumedTrail } from '../engine/graph';
import { answersAfter, enterAt, type Journey, returnTo } from '../engine/journey';
import type { Answer, Leg } from '../engine/replay';
import { flowText, optionText, stepText } from '../content/step-text';
import { journeyAddress } from './address';
import { flowAtHand } from './flows-at-hand';

export interface JourneyLine {
  key: string;
  question: string;
  answer: string;
  isAssumed: boolean;
  /** Set on a fix that was skipped because the person reported it as tried. */
  isReported: boolean;
  /** Where it was given, in the words of a record. */
  place: string;
  /** The journey with this answer taken back. */
  changed: Journey;
  /** What stood after it. */
  later: readonly Leg[];
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

function linesOf(
  texts: I18n,
  flow: Flow,
  journey: Journey,
  index: number,
  tried: readonly string[],
): JourneyLine[] {
  const leg: Leg = journey[index]!;
  const line = (given: Answer, changed: Journey) => ({
    ...words(texts, flow, given),
    place: fixPlace(flow.id, given.step),
    changed,
    href: journeyAddress(texts.language, changed, flow, given),
  });
  // What nobody answered stands only before the first leg: a hand-over is no assumption.
  const assumed = index === 0 && leg.from !== undefined ? assumedTrail(flow, leg.from) : [];
  return [
    ...assumed.map((given) => ({
      ...line(given, [enterAt(flow.id, given.step)]),
      key: `assumed ${given.step}`,
      isAssumed: true,
      isReported: false,
      later: journey,
    })),
    ...leg.trail.map((given, at) => {
      const common = line(given, returnTo(journey, index, at));
      return {
        ...common,
        key: `${at} ${given.step}`,
        isAssumed: false,
        isReported: given.option === DID_NOT_HELP && tried.includes(common.place),
        later: answersAfter(journey, index, at),
      };
    }),
  ];
}

/**
 * What was answered, leg by leg, in words. Legs whose flow could not be downloaded are left out.
 *
 * @param tried fixes that the person reported as tried.
 */
export const journeyLegs = (
  texts: I18n,
  journey: Journey,
  tried: readonly string[] = [],
): JourneyLeg[] =>
  journey.flatMap((leg, index) => {
    const flow = flowAtHand(leg.flow);
    if (!flow || !texts.hasResourceBundle(texts.language, flow.id)) return [];
    const lines = linesOf(texts, flow, journey, index, tried);
    const { title } = flowText(texts, flow.id);
    return lines.length > 0 ? [{ key: `${index} ${flow.id}`, title, lines }] : [];
  });

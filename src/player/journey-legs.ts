import type { i18n as I18n } from 'i18next';
import { resultOf, stepKey } from '../engine/fixes';
import type { Flow } from '../engine/flow';
import { assumedTrail } from '../engine/graph';
import type { AnswerRef } from '../engine/journey';
import type { Answer } from '../engine/replay';
import type { Standing } from '../engine/session-moves';
import { flowText, optionText, stepText } from '../content/step-text';
import { answeredAddress, stepPath } from './address';

export interface JourneyLine {
  key: string;
  question: string;
  /** The question as it is read out: above the options, where the title says what to do. */
  asked: string;
  answer: string;
  isAssumed: boolean;
  /** Set on a fix that was skipped because the person reported it as tried. */
  isReported: boolean;
  /** Where it was given, as the record of a call names it. */
  stepKey: string;
  /** Names the answer to the session. */
  ref: AnswerRef;
  /** Address of its step, with what was answered before it. */
  href: string;
}

export interface JourneyLeg {
  key: string;
  /** Its place in the journey. */
  index: number;
  /** Title of the article. */
  title: string;
  lines: JourneyLine[];
}

/** What of a session its answers in words need. */
type ToldJourney = Pick<Standing, 'journey' | 'flows' | 'link' | 'app'>;

function linesOf(
  texts: I18n,
  flow: Flow,
  at: ToldJourney,
  index: number,
  alreadyTried: readonly string[],
): JourneyLine[] {
  const leg = at.journey[index]!;
  const line = ({ step, option }: Answer) => {
    const text = stepText(texts, flow, step);
    const key = stepKey(flow.id, step);
    const { title, ask = title } = text;
    return { question: title, asked: ask, answer: optionText(text, option), stepKey: key };
  };
  // What nobody answered stands only before the first leg: a hand-over is no assumption.
  const assumed = index === 0 && leg.from !== undefined ? assumedTrail(flow, leg.from) : [];
  return [
    ...assumed.map((given) => ({
      ...line(given),
      key: `assumed ${given.step}`,
      isAssumed: true,
      isReported: false,
      ref: { assumed: given.step },
      href: stepPath(texts.language, flow.id, given.step),
    })),
    ...leg.trail.map((given, answer) => {
      const words = line(given);
      return {
        ...words,
        key: `${answer} ${given.step}`,
        isAssumed: false,
        isReported: resultOf(flow, given) === 'didNotHelp' && alreadyTried.includes(words.stepKey),
        ref: { leg: index, answer },
        href: answeredAddress(texts.language, at, index, answer),
      };
    }),
  ];
}

/** What was answered, leg by leg, in words. Legs whose texts have not been loaded are left out. */
export const journeyLegs = (
  texts: I18n,
  at: ToldJourney,
  alreadyTried: readonly string[] = [],
): JourneyLeg[] =>
  at.journey.flatMap((leg, index) => {
    const flow = at.flows.get(leg.flow);
    if (!flow || !texts.hasResourceBundle(texts.language, flow.id)) return [];
    const lines = linesOf(texts, flow, at, index, alreadyTried);
    const { title } = flowText(texts, flow.id);
    return lines.length > 0 ? [{ key: `${index} ${flow.id}`, index, title, lines }] : [];
  });

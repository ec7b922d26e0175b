import type { Flow } from '../engine/flow';
import { currentLeg, type Journey, replayLeg } from '../engine/journey';
import { writeAnswer, writeJourney } from '../engine/link';
import type { Answer } from '../engine/replay';
import { kebabCase } from '../engine/step-path';

export const homePath = (locale: string): string => `/${locale}/`;

export const searchPath = (locale: string): string => `/${locale}/search/`;

export const contactPath = (locale: string): string => `/${locale}/contact/`;

/** What search downloads of a language, see `search/index-file.ts`. */
export const searchIndexPath = (locale: string): string => `/search/${locale}.json`;

export const searchStepsPath = (locale: string): string => `/search/${locale}-steps.json`;

export const flowPath = (locale: string, flow: string): string => `/${locale}/${flow}/`;

export const stepPath = (locale: string, flow: string, step: string): string =>
  `/${locale}/${flow}/${kebabCase(step)}/`;

/** The map of a flow. */
export const mapPath = (locale: string, flow: string): string => `/${locale}/map/${flow}/`;

/** The proof of the whole guide, or with a flow the facts of that flow. */
export const proofPath = (locale: string, flow?: string): string =>
  `/${locale}/proof/${flow === undefined ? '' : `${flow}/`}`;

/** Plain link of an option, for a page without a journey: it names the answer that following it gives. */
export const answerAddress = (
  locale: string,
  flow: string,
  answer: Answer,
  target: string,
): string => `${stepPath(locale, flow, target)}#${writeAnswer(answer)}`;

/** Fragment without `#`; empty for a journey that its page implies. */
export function journeyFragment(journey: Journey): string {
  const isPlainEntry = journey.length === 1 && currentLeg(journey).trail.length === 0;
  return isPlainEntry ? '' : writeJourney(journey);
}

/** Address of the step where a journey stands. `flow` is the flow of its current leg; `step` saves a replay. */
export function journeyAddress(
  locale: string,
  journey: Journey,
  flow: Flow,
  { step }: Pick<Answer, 'step'> = replayLeg(flow, currentLeg(journey)),
): string {
  const fragment = journeyFragment(journey);
  return stepPath(locale, flow.id, step) + (fragment && `#${fragment}`);
}

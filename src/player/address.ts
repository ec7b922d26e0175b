import type { Flow } from '../engine/flow';
import { currentLeg, goBack, isPlainEntry, type Journey, replayLeg } from '../engine/journey';
import { linkUpTo, linkWithAnswer, writeAnswer, writeJourney } from '../engine/link';
import type { Answer } from '../engine/replay';
import type { Standing } from '../engine/session-moves';
import { kebabCase } from '../engine/step-path';
import { basename } from '../content/base';
import { appQuery } from './app-param';

/*
 * Addresses of pages hold the path below which the site stands, so a link works without code. Paths of data do
 * not: see `download()`.
 */
export const homePath = (locale: string): string => `${basename}/${locale}/`;

export const searchPath = (locale: string): string => `${homePath(locale)}search/`;

export const contactPath = (locale: string): string => `${homePath(locale)}contact/`;

/** Who searches: agents search their notes, too. */
export type Audience = 'customers' | 'agents';

/** What search downloads of a language, see `search/index-file.ts`. */
export const searchIndexPath = (locale: string, audience: Audience = 'customers'): string =>
  `/search/${locale}${audience === 'agents' ? '-agents' : ''}.json`;

export const searchStepsPath = (locale: string): string => `/search/${locale}-steps.json`;

export const flowPath = (locale: string, flow: string): string => `${homePath(locale)}${flow}/`;

export const stepPath = (locale: string, flow: string, step: string): string =>
  `${flowPath(locale, flow)}${kebabCase(step)}/`;

/** The map of a flow. */
export const mapPath = (locale: string, flow: string): string => `${homePath(locale)}map/${flow}/`;

/** The proof of the whole guide, or with a flow the facts of that flow. */
export const proofPath = (locale: string, flow?: string): string =>
  `${homePath(locale)}proof/${flow === undefined ? '' : `${flow}/`}`;

/** Plain link of an option, for a page without a journey: it names the answer that following it gives. */
export const answerAddress = (
  locale: string,
  flow: string,
  answer: Answer,
  target: string,
): string => `${stepPath(locale, flow, target)}#${writeAnswer(answer)}`;

/** Address of a step with the journey that leads there, and with the language of the person's app. */
export const addressWith = (path: string, fragment: string, app?: string): string =>
  path + appQuery(app) + (fragment && `#${fragment}`);

/** Address of the step where a session stands. */
export const standingAddress = (
  locale: string,
  { flow, step, journey, link, app }: Pick<Standing, 'flow' | 'step' | 'journey' | 'link' | 'app'>,
): string => addressWith(stepPath(locale, flow.id, step), isPlainEntry(journey) ? '' : link, app);

/** Address of the step where a journey ends. `flow` is the flow of its current leg. */
export const journeyAddress = (
  locale: string,
  journey: Journey,
  flow: Flow,
  app?: string,
): string =>
  standingAddress(locale, {
    flow,
    step: replayLeg(flow, currentLeg(journey)).step,
    journey,
    link: writeJourney(journey),
    app,
  });

/** Address that an option leads to from where a session stands: written without writing the link anew. */
export const optionAddress = (
  locale: string,
  { flow, step, link, app }: Standing,
  { option, target }: { option: string; target: string },
): string =>
  addressWith(stepPath(locale, flow.id, target), linkWithAnswer(link, { step, option }), app);

/** Address of the step of an answer that was given, with what was answered before it. */
export function answeredAddress(
  locale: string,
  { journey, link, app }: Pick<Standing, 'journey' | 'link' | 'app'>,
  leg: number,
  answer: number,
): string {
  const { flow, trail } = journey[leg]!;
  const path = stepPath(locale, flow, trail[answer]!.step);
  return addressWith(path, leg === 0 && answer === 0 ? '' : linkUpTo(link, leg, answer), app);
}

/** Where Back leads. Undefined at the very beginning. */
export function backAddress(locale: string, at: Standing): string | undefined {
  const { trail } = currentLeg(at.journey);
  if (trail.length > 0) return answeredAddress(locale, at, at.journey.length - 1, trail.length - 1);
  const before = goBack(at.journey, at.flow);
  const flow = before && at.flows.get(currentLeg(before).flow);
  return flow && journeyAddress(locale, before, flow, at.app);
}

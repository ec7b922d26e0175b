import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { type Flow, hasStep, stepMeta } from '../engine/flow';
import { loadOnce } from '../engine/load-once';
import { kebabCase } from '../engine/step-path';
import { plainText } from '../content/captions';
import { loadTexts } from '../content/instance';
import { flowsAmong, loadFlow } from '../content/load-flow';
import { loadHandOver } from '../content/load-journey';
import { flowText, stepText, titleOf } from '../content/step-text';
import { flowPath, stepPath } from './address';
import { loadDrawings } from './figure/load-drawings';
import type { TimePanel } from './time/time-panel';

/** All that a step shows. */
export interface LoadedStep {
  locale: string;
  texts: I18n;
  flow: Flow;
  step: string;
  /** Path of its page without the language. */
  path: string;
  /** Title and description of its page. */
  title: string;
  description: string;
  /** Drawings by the action that they belong to. */
  figures: Record<string, ReactNode>;
  /** Draws them with the captions of other texts. */
  draw: (texts: I18n) => Record<string, ReactNode>;
  /** Works out a time that the step speaks of. */
  TimePanel?: typeof TimePanel;
  /** Where a hand-over goes on. */
  next?: { flow: string; step: string };
  /** What any other outcome offers to read next. */
  offers: readonly { title: string; href: string }[];
}

/** What an outcome offers; nothing where that cannot be downloaded: the outcome itself is what people wait for. */
const loadOffers = (
  locale: string,
  places: readonly string[] = [],
): Promise<LoadedStep['offers']> =>
  Promise.all(
    places.map(async (place) => {
      const [flow, step] = place.split('/') as [string, string?];
      return {
        title: titleOf(await loadTexts(locale, [flow]), flow, step),
        href: step ? stepPath(locale, flow, step) : flowPath(locale, flow),
      };
    }),
  ).catch(() => []);

async function load(locale: string, id: string, step: string): Promise<LoadedStep | undefined> {
  if ((await flowsAmong([id])).length === 0) return undefined;
  const [flow, texts, draw] = await Promise.all([
    loadFlow(id),
    loadTexts(locale, [id]),
    loadDrawings(id, step),
  ]);
  if (!hasStep(flow, step)) return undefined;
  const article = flowText(texts, id);
  const { timeRule, next: places } = stepMeta(flow, step);
  const next = await loadHandOver(flow, step);
  return {
    locale,
    texts,
    flow,
    step,
    path: `${id}/${kebabCase(step)}/`,
    title: `${plainText(stepText(texts, flow, step).title)} – ${article.title}`,
    description: article.summary,
    figures: draw(texts),
    draw,
    ...(timeRule && { TimePanel: (await import('./time/time-panel')).TimePanel }),
    ...(next && { next }),
    offers: await loadOffers(locale, places),
  };
}

const loaded = new Map<string, LoadedStep>();

const keyOf = (locale: string, flow: string, step: string): string => `${locale} ${flow} ${step}`;

const loadByKey = loadOnce(async (key): Promise<LoadedStep | undefined> => {
  const [locale, flow, step] = key.split(' ') as [string, string, string];
  const found = await load(locale, flow, step);
  if (found) loaded.set(key, found);
  return found;
});

/**
 * Loads a step, once: its flow, texts, drawings and where it hands over. Undefined where there is no such step.
 *
 * @throws Error when a file cannot be downloaded or a text is missing.
 */
export const loadStep = (
  locale: string,
  flow: string,
  step: string,
): Promise<LoadedStep | undefined> =>
  // All steps of a large guide at once would fill the memory of the build, which shows each of them once.
  import.meta.env.SSR ? load(locale, flow, step) : loadByKey(keyOf(locale, flow, step));

/** A step that has been loaded before. */
export const loadedStep = (locale: string, flow: string, step: string): LoadedStep | undefined =>
  loaded.get(keyOf(locale, flow, step));

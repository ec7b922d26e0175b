import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { plainText } from '../content/captions';
import { loadTexts } from '../content/instance';
import { flowsAmong, loadFlow } from '../content/load-flow';
import { loadHandOver } from '../content/load-journey';
import { flowText, stepText } from '../content/step-text';
import { type Flow, hasStep, stepMeta } from '../engine/flow';
import { stepPath } from './address';
import { loadDrawings } from './figure/load-drawings';
import type { TimePanel } from './time/time-panel';

/** A step with all that its page shows. */
export interface LoadedStep {
  locale: string;
  texts: I18n;
  title: string;
  description: string;
  flow: Flow;
  step: string;
  /** Drawings by the action that they belong to. */
  figures: Record<string, ReactNode>;
  /** Works out a time that the step speaks of. */
  TimePanel?: typeof TimePanel;
  /** Path of the step where a hand-over goes on. */
  continuePath?: string;
}

const loaded = new Map<string, LoadedStep>();

const keyOf = (...words: string[]): string => words.join(' ');

async function load(locale: string, id: string, step: string): Promise<LoadedStep | undefined> {
  const [known] = await flowsAmong([id]);
  if (!known) return undefined;
  const [flow, texts, draw] = await Promise.all([
    loadFlow(known),
    loadTexts(locale, [known]),
    loadDrawings(known, step),
  ]);
  if (!hasStep(flow, step)) return undefined;
  const article = flowText(texts, id);
  const { title } = stepText(texts, flow, step);
  const { timeRule } = stepMeta(flow, step);
  const next = await loadHandOver(flow, step);
  return {
    locale,
    texts,
    title: `${plainText(title)} – ${article.title}`,
    description: article.summary,
    flow,
    step,
    figures: draw(texts),
    ...(timeRule && { TimePanel: (await import('./time/time-panel')).TimePanel }),
    ...(next && { continuePath: stepPath(locale, next.flow, next.step) }),
  };
}

/**
 * Loads a step, once; undefined where there is none of that name.
 *
 * @throws Error when a file cannot be downloaded or a text is missing.
 */
export async function loadStep(
  locale: string,
  flow: string,
  step: string,
): Promise<LoadedStep | undefined> {
  const found = loadedStep(locale, flow, step) ?? (await load(locale, flow, step));
  // The build shows each step once, and all of a large site would fill its memory.
  if (found && !import.meta.env.SSR) loaded.set(keyOf(locale, flow, step), found);
  return found;
}

/** A step that has been loaded before. */
export const loadedStep = (locale: string, flow: string, step: string): LoadedStep | undefined =>
  loaded.get(keyOf(locale, flow, step));

/** Shows a step in the same task where it has been loaded; until then, what is shown stays. */
export function whenLoaded(locale: string, flow: string, step: string, show: () => void): void {
  if (loadedStep(locale, flow, step)) show();
  // The page that follows says why a step cannot be loaded, or tries again.
  else void loadStep(locale, flow, step).then(show, show);
}

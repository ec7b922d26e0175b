import type { i18n as I18n } from 'i18next';
import type { ComponentType, ReactNode } from 'react';
import type { AgentPage as AgentView } from '../agent/agent-page';
import type { Workspace } from '../agent/workspace';
import { loadDrawings } from '../player/figure/load-drawings';
import type { Source } from '../content/facts';
import { type Flow, hasStep, stepMeta } from '../engine/flow';
import { flowsAmong, loadFlow } from '../content/load-flow';
import { loadHandOver } from '../content/load-journey';
import { loadOnce } from '../engine/load-once';
import { camelCase } from '../engine/step-path';
import { plainText } from '../content/captions';
import { loadTexts } from '../content/instance';
import { isLocale } from '../content/locales';
import { flowText, type FlowText, stepText } from '../content/step-text';
import type { MapLayout } from '../player/map/map-layout';
import type { TimePanel } from '../player/time/time-panel';
import { homePath, stepPath } from '../player/address';
import type { SymptomGroup } from './pages/home/symptoms';

/** A topic on the list of all articles. */
export interface Topic extends FlowText {
  flow: string;
}

interface AnyPage {
  locale: string;
  texts: I18n;
  /** Path without the language, the same in all languages: `portal-login/which-message/`. */
  path: string;
  title: string;
  description: string;
}

/** The proof of the whole guide, or of one flow. Its component comes with it, too. */
export interface ProofPage extends AnyPage {
  kind: 'proof';
  View: ComponentType;
}

/** All that a page shows, loaded. */
export type Page =
  | (AnyPage & { kind: 'home'; groups: SymptomGroup[]; topics: Topic[] })
  | (AnyPage & { kind: 'search'; topics: Topic[] })
  | (AnyPage & { kind: 'contact' })
  | (AnyPage & {
      kind: 'agent';
      /** Absent where it cannot be had; the topics stand in for it there. */
      Workspace?: typeof Workspace;
      topics: Topic[];
      View: typeof AgentView;
    })
  | (AnyPage & { kind: 'article'; flow: Flow; source?: Source })
  | (AnyPage & {
      kind: 'step';
      flow: Flow;
      step: string;
      /** Drawings by the action that they belong to. */
      figures: Record<string, ReactNode>;
      /** Works out a time that the step speaks of. */
      TimePanel?: typeof TimePanel;
      /** Path of the step where a hand-over goes on. */
      continuePath?: string;
    })
  /** Its component comes with it: a person who walks never needs the code. */
  | (AnyPage & { kind: 'map'; layout?: MapLayout; View: ComponentType })
  | ProofPage
  | (AnyPage & { kind: 'notFound'; topics: Topic[]; wanted: string });

export type StepPage = Extract<Page, { kind: 'step' }>;
export type AgentPage = Extract<Page, { kind: 'agent' }>;
export type ArticlePage = Extract<Page, { kind: 'article' }>;
export type HomePage = Extract<Page, { kind: 'home' }>;
export type SearchPage = Extract<Page, { kind: 'search' }>;
export type ContactPage = Extract<Page, { kind: 'contact' }>;
export type MapPage = Extract<Page, { kind: 'map' }>;
export type NotFoundPage = Extract<Page, { kind: 'notFound' }>;

async function stepOf(locale: string, id: string, step: string): Promise<StepPage | undefined> {
  const [flow, texts, draw] = await Promise.all([
    loadFlow(id),
    loadTexts(locale, [id]),
    loadDrawings(id, step),
  ]);
  if (!hasStep(flow, step)) return undefined;
  const article = flowText(texts, id);
  const { title } = stepText(texts, flow, step);
  const { timeRule } = stepMeta(flow, step);
  const next = await loadHandOver(flow, step);
  return {
    kind: 'step',
    locale,
    texts,
    path: stepPath(locale, id, step).slice(homePath(locale).length),
    title: `${plainText(title)} – ${article.title}`,
    description: article.summary,
    flow,
    step,
    figures: draw(texts),
    ...(timeRule && { TimePanel: (await import('../player/time/time-panel')).TimePanel }),
    ...(next && { continuePath: stepPath(locale, next.flow, next.step) }),
  };
}

/**
 * Loads what a path of the site shows; for a path that leads nowhere the "not found" page, in the
 * language of the path where it has one.
 *
 * @throws Error when a file cannot be downloaded or a text is missing.
 */
async function load(path: string): Promise<Page> {
  const [locale, flow = '', step, ...more] = path.split('/').filter(Boolean);
  if (isLocale(locale) && step !== undefined && more.length === 0) {
    const [known] = await flowsAmong([flow]);
    const page = known && (await stepOf(locale, known, camelCase(step)));
    if (page) return page;
  }
  // A person who walks never needs the code of the other pages.
  return (await import('./other-pages')).otherPage(path);
}

const loading = new Map<string, Promise<Page>>();
const loaded = new Map<string, Page>();

/** Loads what a path shows, once. */
export const loadPage: (path: string) => Promise<Page> = loadOnce(async (path) => {
  const page = await load(path);
  loaded.set(path, page);
  return page;
}, loading);

/** A page that has been loaded before. */
export const loadedPage = (path: string): Page | undefined => loaded.get(path);

/** Lets go of a page: all of a large site at once would fill the memory of the build. */
export function forgetPage(path: string): void {
  loading.delete(path);
  loaded.delete(path);
}

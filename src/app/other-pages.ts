import { siteName } from '#guide/site.config';
import type { Source } from '../content/facts';
import { byName } from '../content/guide-file';
import { loadFlow } from '../content/load-flow';
import { flowIds, isFlowId } from '../content/manifest';
import { loadTexts } from '../content/instance';
import { isLocale, SOURCE_LOCALE } from '../content/locales';
import { flowText } from '../content/step-text';
import type {
  AgentPage,
  ArticlePage,
  ContactPage,
  HomePage,
  NotFoundPage,
  Page,
  SearchPage,
  Topic,
} from './page';

/** Without their facts: see vite.config.ts. Null where a source states none. */
const sources = byName(
  import.meta.glob<Source | null>('#guide/flows/facts/*.json', {
    query: '?source',
    import: 'default',
    eager: true,
  }),
);

async function topicsOf(locale: string): Promise<Topic[]> {
  const texts = await loadTexts(locale, flowIds);
  return flowIds.map((flow) => ({ flow, ...flowText(texts, flow) }));
}

async function homeOf(locale: string): Promise<HomePage> {
  const [texts, { loadSymptoms, TRIAGE }] = await Promise.all([
    loadTexts(locale, ['proof']),
    import('./pages/home/symptoms'),
  ]);
  const { t } = texts;
  return {
    kind: 'home',
    locale,
    texts,
    path: '',
    title: `${siteName}: ${t('site.tagline')}`,
    description: t('site.description'),
    groups: await loadSymptoms(locale),
    topics: (await topicsOf(locale)).filter(({ flow }) => flow !== TRIAGE),
  };
}

async function searchOf(locale: string): Promise<SearchPage> {
  const texts = await loadTexts(locale);
  const { t } = texts;
  return {
    kind: 'search',
    locale,
    texts,
    path: 'search/',
    title: `${t('search.title')} – ${siteName}`,
    description: t('search.lead'),
    topics: await topicsOf(locale),
  };
}

async function contactOf(locale: string): Promise<ContactPage> {
  const texts = await loadTexts(locale);
  const { t } = texts;
  return {
    kind: 'contact',
    locale,
    texts,
    path: 'contact/',
    title: `${t('contact.title')} – ${siteName}`,
    description: t('contact.lead'),
  };
}

async function notFoundOf(locale: string, wanted: string): Promise<NotFoundPage> {
  const texts = await loadTexts(locale);
  const { t } = texts;
  return {
    kind: 'notFound',
    locale,
    texts,
    path: '',
    title: `${t('notFound.title')} – ${siteName}`,
    description: t('site.description'),
    topics: await topicsOf(locale),
    wanted,
  };
}

async function articleOf(locale: string, id: string): Promise<ArticlePage> {
  const [flow, texts] = await Promise.all([loadFlow(id), loadTexts(locale, [id])]);
  const source = sources[`flows/facts/${id}.json`];
  const { title, summary } = flowText(texts, id);
  return {
    kind: 'article',
    locale,
    texts,
    path: `${id}/`,
    title: `${title} – ${siteName}`,
    description: summary,
    flow,
    ...(source && { source }),
  };
}

/** It is not kept for use without a network, unless somebody used it before: see `src/app/browser/sw.js`. */
const loadWorkspace = () =>
  import('../agent/workspace').then(
    (module) => module.Workspace,
    () => undefined,
  );

async function agentOf(locale: string): Promise<AgentPage> {
  const [texts, Workspace, { AgentPage }] = await Promise.all([
    loadTexts(locale, ['agent']),
    loadWorkspace(),
    import('../agent/agent-page'),
  ]);
  const { t } = texts;
  return {
    kind: 'agent',
    locale,
    texts,
    path: 'agent/',
    title: `${t('title', { ns: 'agent' })} – ${siteName}`,
    description: t('description', { ns: 'agent' }),
    ...(Workspace && { Workspace }),
    // Beside the workspace they are for browsers without JavaScript alone.
    topics: Workspace && !import.meta.env.SSR ? [] : await topicsOf(locale),
    View: AgentPage,
  };
}

/** Pages that are no flow, by the word after the language. */
const PLAIN_PAGES = new Map<string, (locale: string) => Promise<Page>>([
  ['search', searchOf],
  ['contact', contactOf],
  ['agent', agentOf],
]);

/**
 * Loads what a path shows that leads to no step; where it leads nowhere, the "not found" page in the
 * language of the path where it has one.
 *
 * @throws Error when a file cannot be downloaded or a text is missing.
 */
export async function otherPage(path: string): Promise<Page> {
  const [locale, word, id = '', more] = path.split('/').filter(Boolean);
  if (!isLocale(locale)) return notFoundOf(SOURCE_LOCALE, path);
  if (word === undefined) return homeOf(locale);
  if (word === 'map' && isFlowId(id) && !more) {
    return (await import('./pages/map/map-of')).mapOf(locale, id);
  }
  if (word === 'proof' && (id === '' || isFlowId(id)) && !more) {
    return (await import('./pages/proof/proof-of')).proofOf(locale, id || undefined);
  }
  if (id !== '') return notFoundOf(locale, path);
  if (isFlowId(word)) return articleOf(locale, word);
  return PLAIN_PAGES.get(word)?.(locale) ?? notFoundOf(locale, path);
}

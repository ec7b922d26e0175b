import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { prerenderToNodeStream } from 'react-dom/static';
import { StaticRouter } from 'react-router';
import { siteName } from '#guide/site.config';
import { App } from '../app/app';
import { stepMeta } from '../engine/flow';
import { openOptions } from '../engine/replay';
import { flowIds } from '../content/manifest';
import { loadTexts } from '../content/instance';
import { languageName } from '../content/language-names';
import { locales, SOURCE_LOCALE } from '../content/locales';
import { mapFile } from '../player/map/map-file';
import { loadProof } from '../app/pages/proof/load-proof';
import { buildIndex } from './search/build-index';
import {
  agentPath,
  homePath,
  mapPath,
  searchIndexPath,
  searchStepsPath,
  widgetPath,
} from '../player/address';
import { allPaths } from './all-paths';
import { forgetPage, loadPage, type StepPage } from '../app/page';

export { allOpenFlows } from './open-flow';
export { siteName };

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** One page as the site serves it. */
export interface PrerenderedPage {
  /** File in `dist/`. */
  file: string;
  locale: string;
  /** Module that the page asks for at once, for which nobody should wait twice. */
  needs?: string;
  /** Files of the guide that the page loads before its first question is answered, by name. */
  article?: string[];
  head: string;
  body: string;
}

/** What React leaves where something was not loaded yet, or has failed. */
const GAP = '<!--$!-->';

/** Renders a page that may have to wait for code first. */
async function waitForBody(app: ReactNode): Promise<string> {
  const { prelude } = await prerenderToNodeStream(
    app,
    // Larger pages would otherwise be cut into pieces that only an inline script can put together.
    { progressiveChunkSize: Number.POSITIVE_INFINITY },
  );
  const chunks: Buffer[] = [];
  for await (const chunk of prelude) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString('utf8');
}

/** @throws Error when a component fails; React has told why by then. */
async function bodyOf(path: string): Promise<string> {
  const app = (
    <StaticRouter location={path}>
      <App />
    </StaticRouter>
  );
  // The same page in half the time. Only the first page of a kind has to wait.
  const atOnce = renderToString(app);
  const body = atOnce.includes(GAP) ? await waitForBody(app) : atOnce;
  if (body.includes(GAP)) throw new Error(`${path} could not be rendered.`);
  return body;
}

const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${escaped(content)}">`;

const alternates = (url: (locale: string) => string): string[] =>
  locales.map((id) => `<link rel="alternate" hreflang="${id}" href="${url(id)}">`);

async function headOf(path: string, siteUrl: string, isIndexed: boolean): Promise<string> {
  const page = await loadPage(path);
  const url = (locale: string) => siteUrl + homePath(locale) + page.path;
  return [
    `<title>${escaped(page.title)}</title>`,
    `<meta name="description" content="${escaped(page.description)}">`,
    ...(isIndexed
      ? [
          `<link rel="canonical" href="${url(page.locale)}">`,
          ...alternates(url),
          `<link rel="alternate" hreflang="x-default" href="${page.path ? url(SOURCE_LOCALE) : `${siteUrl}/`}">`,
          meta('og:url', url(page.locale)),
        ]
      : ['<meta name="robots" content="noindex">']),
    meta('og:type', 'website'),
    meta('og:title', page.title),
    meta('og:description', page.description),
    meta('og:locale', page.locale),
    meta('og:site_name', siteName),
  ].join('');
}

/** What search downloads: file in `dist/` and what it holds. */
export async function searchFiles(): Promise<{ file: string; content: string }[]> {
  const built = await Promise.all(
    locales.map(async (locale) => {
      const { index, places } = await buildIndex(locale);
      return [
        { file: searchIndexPath(locale).slice(1), content: JSON.stringify(index) },
        { file: searchStepsPath(locale).slice(1), content: JSON.stringify(places) },
      ];
    }),
  );
  return built.flat();
}

/**
 * The files of the guide that a step page loads: those of its own article, and of others the flows whose
 * first step it must know, because it or a step ahead hands over to them.
 */
function filesFor({ locale, flow, step }: StepPage): string[] {
  const near = [step, ...openOptions(flow, step).map(({ target }) => target)];
  const next = near.flatMap((each) => stepMeta(flow, each).continueIn ?? []);
  return [
    `flows/${flow.id}.ts`,
    `locales/${locale}/${flow.id}.json`,
    `flows/figures/${flow.id}.json`,
    ...next.filter((each) => each.step === undefined).map((each) => `flows/${each.flow}.ts`),
  ];
}

/** Asks for the language, in all of them at once. */
async function languageChoice(siteUrl: string): Promise<PrerenderedPage> {
  const allTexts = await Promise.all(locales.map((locale) => loadTexts(locale)));
  const inEach = (key: 'site.choose' | 'site.independence', tag: string) =>
    allTexts
      .map(({ t, language }) => `<${tag} lang="${language}">${escaped(t(key))}</${tag}>`)
      .join(' ');
  const links = locales.map(
    (id) =>
      `<li><a class="option" lang="${id}" hreflang="${id}" href="${homePath(id)}"><span>${languageName(id)}</span></a></li>`,
  );
  return {
    file: 'index.html',
    locale: SOURCE_LOCALE,
    head: [
      `<title>${escaped(siteName)}: ${locales.map(languageName).join(', ')}</title>`,
      `<meta name="description" content="${allTexts.map((texts) => escaped(texts.t('site.description'))).join(' ')}">`,
      `<link rel="canonical" href="${siteUrl}/">`,
      ...alternates((id) => siteUrl + homePath(id)),
      `<link rel="alternate" hreflang="x-default" href="${siteUrl}/">`,
      meta('og:title', siteName),
    ].join(''),
    body: `<header><span class="brand">${escaped(siteName)}</span></header><main id="main" data-page="language"><h1>${inEach('site.choose', 'span')}</h1><ul class="options">${links.join('')}</ul></main><footer>${inEach('site.independence', 'p')}</footer>`,
  };
}

/** The maps as data: a page that comes alive draws its map from them. */
export async function* allMaps(): AsyncGenerator<{ file: string; content: string }> {
  for (const locale of locales) {
    for (const flow of flowIds) {
      const page = await loadPage(mapPath(locale, flow));
      if (page.kind !== 'map' || !page.layout) continue;
      yield { file: mapFile(flow, locale), content: JSON.stringify(page.layout) };
    }
  }
}

/** The numbers that the pages of the proof show, as data: what `proof.json` holds. */
export const proofFile = async (): Promise<string> => JSON.stringify(await loadProof());

/** What the frame of a widget shows until its code has run: the way to the site. */
async function widgetPage(locale: string, siteUrl: string): Promise<PrerenderedPage> {
  const { t } = await loadTexts(locale);
  return {
    file: `${widgetPath(locale).slice(1)}index.html`,
    needs: 'src/embed/frame/widget.tsx',
    locale,
    // Says that it is the home page in another form, so nobody who searches is led into a frame.
    head: await headOf(homePath(locale), siteUrl, true),
    body: `<main id="main" data-page="widget"><h1>${escaped(t('widget.title'))}</h1><p>${escaped(t('widget.lead'))}</p><p><a class="button" href="${homePath(locale)}" target="_blank">${escaped(t('widget.open'))}</a></p></main>`,
  };
}

/**
 * Renders every page of the site, one after the other.
 *
 * @param siteUrl where the site is served, without a slash at the end: for links that must be absolute.
 * @throws Error naming file and key of a text that is missing.
 */
export async function* prerenderAll(siteUrl: string): AsyncGenerator<PrerenderedPage> {
  yield await languageChoice(siteUrl);
  for (const path of await allPaths()) {
    const page = await loadPage(path);
    yield {
      file: `${path.slice(1)}index.html`,
      locale: page.locale,
      ...(page.kind === 'step' && { article: filesFor(page) }),
      ...(path === agentPath(page.locale) && { needs: 'src/agent/at-rest.ts' }),
      head: await headOf(path, siteUrl, true),
      body: await bodyOf(path),
    };
    forgetPage(path);
  }
  for (const locale of locales) {
    yield await widgetPage(locale, siteUrl);
    const path = `${homePath(locale)}404/not/found/`;
    const page = { locale, head: await headOf(path, siteUrl, false), body: await bodyOf(path) };
    yield { ...page, file: `${locale}/404.html` };
    if (locale === SOURCE_LOCALE) yield { ...page, file: '404.html' };
  }
}

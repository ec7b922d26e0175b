import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { firstLanguage, siteName } from '#guide/site.config';
import { App } from '../app/app';
import { flowIds } from '../content/manifest';
import { FirstFrame } from '../embed/frame/widget-frame';
import { initialStep, stepMeta } from '../engine/flow';
import { availableOptions } from '../engine/replay';
import { loadTexts } from '../content/instance';
import { languageName } from '../content/language-names';
import { languageOf } from '../content/languages';
import { fallbackOf, locales } from '../content/locales';
import { PROOF_PATH } from '../app/pages/proof/load-proof';
import type { PageName } from '../app/routes';
import { forgetPage, type LoadedPage, loadPage } from '../app/load-page';
import { SiteFrame } from '../app/site-frame';
import { basename } from '../content/base';
import { provideData } from '../content/download';
import { homePath } from '../player/address';
import agent from '../agent/agent.css?inline';
import map from '../ui/styles/map.css?inline';
import pages from '../ui/styles/pages.css?inline';
import proof from '../ui/styles/proof.css?inline';
import type { LoadedStep } from '../player/load-step';
import { allPaths } from './all-paths';
import { dataPaths, makeData } from './site-data';

export { openFlowFiles } from './open-flow';
export { siteName };

/** Styles beside the common one, of which a page has one at most. */
export const ownStyles = {
  pages: pages.trim(),
  map: map.trim(),
  agent: agent.trim(),
  proof: proof.trim(),
};

/** The language of the page that stands in for any other without a network. */
export const shellLanguage = {
  locale: firstLanguage,
  direction: languageOf(firstLanguage).direction,
};

provideData(makeData);

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** One page as the site serves it. */
export interface PrerenderedPage {
  /** File in `dist/`. */
  file: string;
  locale: string;
  /** Of its language. */
  direction: 'ltr' | 'rtl';
  /** The style that it has beside the common one. */
  style?: keyof typeof ownStyles | undefined;
  /** Of the widget: it stands in a frame on another site. */
  isFramed?: true;
  /** Files of the guide that the page loads before its first question is answered, by name. */
  article?: string[];
  head: string;
  body: string;
}

/**
 * Renders a page that has been loaded.
 *
 * @throws Error when a component fails; React has told why by then.
 */
function bodyOf(path: string, Frame = SiteFrame): string {
  const body = renderToString(
    <StaticRouter location={basename + path}>
      <App Frame={Frame} />
    </StaticRouter>,
  );
  // What React leaves where something was not loaded yet, or has failed.
  if (body.includes('<!--$!-->')) throw new Error(`${path} could not be rendered.`);
  return body;
}

const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${escaped(content)}">`;

const alternates = (url: (locale: string) => string): string[] =>
  locales.map((id) => `<link rel="alternate" hreflang="${id}" href="${url(id)}">`);

function headOf({ path, data }: LoadedPage, origin: string, isIndexed: boolean): string {
  const { locale, title, description } = data;
  const url = (id: string) => origin + homePath(id) + path;
  return [
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(description)}">`,
    ...(isIndexed
      ? [
          `<link rel="canonical" href="${url(locale)}">`,
          ...alternates(url),
          `<link rel="alternate" hreflang="x-default" href="${path ? url(firstLanguage) : `${origin}${basename}/`}">`,
          meta('og:url', url(locale)),
        ]
      : ['<meta name="robots" content="noindex">']),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:locale', locale),
    meta('og:site_name', siteName),
  ].join('');
}

/**
 * The files of the guide that a step page loads: those of its own article, the texts of those that it offers, and
 * of others the flows whose first step it must know, because it or a step ahead hands over to them.
 */
function filesFor({ locale, flow, step }: LoadedStep): string[] {
  const near = [step, ...availableOptions(flow, step).map(({ target }) => target)];
  const next = near.flatMap((each) => stepMeta(flow, each).continueIn ?? []);
  const offered = (stepMeta(flow, step).next ?? []).map((place) => place.split('/')[0]!);
  return [
    `flows/${flow.id}.ts`,
    ...[locale, fallbackOf(locale) ?? []]
      .flat()
      .flatMap((id) => [flow.id, ...offered].map((each) => `locales/${id}/${each}.json`)),
    `flows/figures/${flow.id}.json`,
    ...next.filter((each) => each.step === undefined).map((each) => `flows/${each.flow}.ts`),
  ];
}

/** Asks for the language, in all of them at once. */
async function languageChoice(origin: string): Promise<PrerenderedPage> {
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
    locale: firstLanguage,
    direction: languageOf(firstLanguage).direction,
    head: [
      `<title>${escaped(siteName)}: ${locales.map(languageName).join(', ')}</title>`,
      `<meta name="description" content="${allTexts.map((texts) => escaped(texts.t('site.description'))).join(' ')}">`,
      `<link rel="canonical" href="${origin}${basename}/">`,
      ...alternates((id) => origin + homePath(id)),
      `<link rel="alternate" hreflang="x-default" href="${origin}${basename}/">`,
      meta('og:title', siteName),
    ].join(''),
    body: `<header><span class="brand">${escaped(siteName)}</span></header><main id="main" data-page="language"><h1>${inEach('site.choose', 'span')}</h1><ul class="options">${links.join('')}</ul></main><footer>${inEach('site.independence', 'p')}</footer>`,
  };
}

const fileOf = (path: string): string => path.slice(1);

/** The numbers that the pages of the proof show, as data: what `proof.json` holds. */
export const proofFile = async (): Promise<string> => JSON.stringify(await makeData(PROOF_PATH));

async function* dataIn(folder: string): AsyncGenerator<{ file: string; content: string }> {
  for (const path of dataPaths.filter((each) => each.startsWith(folder)))
    yield { file: fileOf(path), content: JSON.stringify(await makeData(path)) };
}

/** The maps as data: a hydrated page draws its map from them. */
export const allMaps = () => dataIn('/maps/');

/** What search downloads: file in `dist/` and what it holds. */
export const searchFiles = () => dataIn('/search/');

/** Pages that no search should show: for agents alone, and what stands at no address of its own. */
const UNLISTED: readonly string[] = ['agent', 'not-found'];

/** A step does with the common style. */
const styleOf = (name: PageName): PrerenderedPage['style'] =>
  name === 'step' ? undefined : name in ownStyles ? (name as keyof typeof ownStyles) : 'pages';

const commonOf = ({ name, data }: LoadedPage) => ({
  locale: data.locale,
  direction: languageOf(data.locale).direction,
  ...(name === 'step' && { article: filesFor(data as LoadedStep) }),
});

async function render(path: string, origin: string) {
  const page = await loadPage(path);
  return {
    ...commonOf(page),
    style: styleOf(page.name),
    head: headOf(page, origin, !UNLISTED.includes(page.name)),
    body: bodyOf(path),
  };
}

/** Topics and answers lead on within the frame, by links alone; what opens a tab, and all else, leads to the site. */
function leadWithin(html: string, locale: string): string {
  const home = homePath(locale);
  const page = `(?:${flowIds.join('|')})/(?:[a-z0-9-]+/)?`;
  return html.replace(
    new RegExp(`(href="${home})((?:${page})?(?:#[^"]*)?"(?! target))`, 'g'),
    '$1widget/$2',
  );
}

/** A step or the list of topics as the frame of a widget shows it, and an article, which is its first step there. */
async function* renderFramed(path: string, origin: string): AsyncGenerator<PrerenderedPage> {
  const page = await loadPage(path);
  if (page.name !== 'step' && page.name !== 'home') return;
  const { locale, title } = page.data;
  const address = homePath(locale) + page.path;
  const framed = {
    ...commonOf(page),
    isFramed: true,
    // Any other page may follow in the same document.
    style: 'pages',
    head:
      page.name === 'home'
        ? headOf(page, origin, true)
        : `<title>${escaped(title)}</title><meta name="robots" content="noindex"><link rel="canonical" href="${origin}${address}">`,
    body: leadWithin(bodyOf(path, FirstFrame), locale),
  } as const;
  yield { ...framed, file: `${fileOf(path).replace('/', '/widget/')}index.html` };
  if (page.name === 'home' || basename + path !== address) return;
  const { flow, step } = page.data as LoadedStep;
  if (step === initialStep(flow))
    yield { ...framed, file: `${locale}/widget/${flow.id}/index.html` };
}

/**
 * Renders every page of the site, one after the other.
 *
 * @param origin of the site, without the path below which it stands: for links that must be absolute.
 * @throws Error naming file and key of a text that is missing.
 */
export async function* prerenderAll(origin: string): AsyncGenerator<PrerenderedPage> {
  yield await languageChoice(origin);
  for (const path of await allPaths()) {
    yield { ...(await render(path, origin)), file: `${fileOf(path)}index.html` };
    yield* renderFramed(path, origin);
    forgetPage(path);
  }
  for (const locale of locales) {
    const page = await render(`/${locale}/404/not/found/`, origin);
    yield { ...page, file: `${locale}/404.html` };
    if (locale === firstLanguage) yield { ...page, file: '404.html' };
  }
}

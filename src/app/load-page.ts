import { firstLanguage } from '#guide/site.config';
import { locales } from '../content/locales';
import { loadOnce } from '../engine/load-once';
import type { PageData, PageModule, PageParams } from './page-module';
import * as stepPage from './pages/step/step-page';
import { type PageName, type Route, routes } from './routes';

/** A page with all that it shows. */
export interface LoadedPage {
  name: PageName;
  /** Path without the language, the same in all languages: `desk-lamp/tighten-bulb/`. */
  path: string;
  data: PageData;
  View: PageModule['View'];
}

/** A page that an address seems to lead to. */
interface Match {
  name: PageName;
  path: string;
  params: PageParams;
}

const patterns = Object.entries<Route>(routes) as [PageName, Route][];

const wordsOf = (path: string): string[] => path.split('/').filter(Boolean);

/** The words of an address as the site writes them; hosts serve a page by other spellings, too. */
const plainWords = (address: string): string[] =>
  wordsOf(address.toLowerCase().replace(/\/index\.html$/, ''));

/** What the words of a path stand for in a pattern; undefined where they do not fit it. */
function paramsIn(pattern: string, words: readonly string[]): Record<string, string> | undefined {
  const parts = wordsOf(pattern);
  const params: Record<string, string> = {};
  if (words.length > parts.length) return undefined;
  for (const [at, part] of parts.entries()) {
    const word = words[at];
    if (!part.startsWith(':') ? word !== part : !word && !part.endsWith('?')) return undefined;
    if (part.startsWith(':')) params[part.replace(/\W/g, '')] = word ?? '';
  }
  return params;
}

function matchOf(address: string): Match {
  const [language, ...words] = plainWords(address);
  const locale = locales.find((id) => id.toLowerCase() === language);
  const path = words.map((word) => `${word}/`).join('');
  const params = { locale: firstLanguage, path: address, flow: '', step: '' };
  if (locale !== undefined) {
    params.locale = locale;
    for (const [name, { path: pattern }] of patterns) {
      const found = paramsIn(pattern, words);
      if (found) return { name, path, params: { ...params, ...found } };
    }
  }
  return { name: 'not-found', path, params };
}

const loading = new Map<string, Promise<LoadedPage>>();
const loaded = new Map<string, LoadedPage>();
/** Nearly everybody who needs this file is on a step, and should not have to wait for more code. */
const modules = new Map<PageName, PageModule>([['step', stepPage]]);

async function open(match: Match): Promise<LoadedPage> {
  const { name, path, params } = match;
  const module: PageModule = modules.get(name) ?? (await routes[name].page());
  modules.set(name, module);
  const data = await module.load(params);
  if (!data) return open({ ...match, name: 'not-found' });
  return { name, path: data.path ?? path, data, View: module.View };
}

/**
 * Loads what an address of the site shows, once: the first page of the table whose pattern fits; where that
 * leads nowhere, the "not found" page in the language of the address, if it has one.
 *
 * @param address path within the site: `/<language>/search/`.
 * @throws Error when a file cannot be downloaded or a text is missing.
 */
export const loadPage: (address: string) => Promise<LoadedPage> = loadOnce(async (address) => {
  const page = await open(matchOf(address));
  loaded.set(address, page);
  return page;
}, loading);

/** What an address shows, where that can be shown at once. */
export function loadedPage(address: string): LoadedPage | undefined {
  const known = loaded.get(address);
  if (known) return known;
  const { name, path, params } = matchOf(address);
  const module = modules.get(name);
  const data = module?.loaded?.(params);
  if (!module || !data) return undefined;
  const page = { name, path: data.path ?? path, data, View: module.View };
  loaded.set(address, page);
  return page;
}

/** Lets go of a page: all of a large site at once would fill the memory of the build. */
export function forgetPage(address: string): void {
  loading.delete(address);
  loaded.delete(address);
}

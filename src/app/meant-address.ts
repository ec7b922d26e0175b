import { basename } from '../content/base';
import { findStep, readAddress } from '../player/find-step';
import { loadPage } from './load-page';

/**
 * The address that the one of the browser was before it was rewritten on its way: of the step that it or its answers
 * name, or else of any page.
 *
 * @returns undefined where it leads nowhere.
 * @throws Error when a file cannot be downloaded.
 */
export async function findMeantAddress(): Promise<string | undefined> {
  const { pathname, search, hash } = location;
  const address = readAddress(pathname + search + hash);
  const { locale, words } = address;
  const step = await findStep(address, locale ?? document.documentElement.lang);
  if (step !== undefined || locale === undefined) return step;
  const path = `/${[locale, ...words].join('/')}/`;
  const { name } = await loadPage(path);
  return name === 'not-found' ? undefined : basename + path + search + hash;
}

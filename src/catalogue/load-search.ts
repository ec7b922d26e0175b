import { loadOnce } from '../flow/load-once';
import { locales } from '../i18n/locales';
import type { Answer } from '../search';
import type { IndexFile } from '../search/index-file';
import { searchIndexPath } from '../site/address';

async function download(locale: string): Promise<IndexFile> {
  const response = await fetch(searchIndexPath(locale));
  if (!response.ok) throw new Error(`${searchIndexPath(locale)} answers ${response.status}.`);
  return response.json() as Promise<IndexFile>;
}

/**
 * Downloads the search of a language, once: its code and the index of every language.
 *
 * @throws Error when something cannot be downloaded.
 */
export const loadSearch: (locale: string) => Promise<(text: string) => Answer> = loadOnce(
  async (locale) => {
    const others = locales.filter((id) => id !== locale);
    const [{ openSearch }, own, ...rest] = await Promise.all([
      import('../search'),
      download(locale),
      ...others.map(download),
    ]);
    return openSearch([own, ...rest]);
  },
);

import { loadOnce } from '../flow/load-once';
import { locales } from '../i18n/locales';
import type { Answer } from '../search';
import type { IndexFile, PlacesFile } from '../search/index-file';
import { searchIndexPath, searchStepsPath } from '../site/address';

async function download<File>(path: string): Promise<File> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
  return response.json() as Promise<File>;
}

/**
 * Downloads the search of a language, once: its code, what hits show, and the index of every language.
 *
 * @throws Error when something cannot be downloaded.
 */
export const loadSearch: (locale: string) => Promise<(text: string) => Answer> = loadOnce(
  async (locale) => {
    const [{ openSearch }, shown, ...files] = await Promise.all([
      import('../search'),
      download<PlacesFile>(searchStepsPath(locale)),
      ...locales.map((id) => download<IndexFile>(searchIndexPath(id))),
    ]);
    return openSearch(shown, files);
  },
);

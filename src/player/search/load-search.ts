import { loadOnce } from '../../engine/load-once';
import { locales } from '../../content/locales';
import type { IndexFile, ShownFile } from '../../search/index-file';
import { type Audience, searchIndexPath, searchStepsPath } from '../address';
import { download } from '../../content/download';
import type { Found } from './answer';
import type { SearchView } from './search-view';

/** What search brings beyond its field. */
export interface Search {
  find: (text: string) => Promise<Found>;
  /** How it looks. */
  view: SearchView;
}

const loadFor = loadOnce(async (key): Promise<Search> => {
  const [locale, audience] = key.split(' ') as [string, Audience];
  const [
    { openSearch },
    { searchView },
    { decodeSpokenCode },
    { findPastedLink },
    shown,
    ...files
  ] = await Promise.all([
    import('../../search'),
    import('./search-view'),
    import('../share/decode-spoken-code'),
    import('../find-step'),
    download<ShownFile>(searchStepsPath(locale)),
    ...locales.map((id) => download<IndexFile>(searchIndexPath(id, audience))),
  ]);
  const search = openSearch(shown, files);
  const find = async (text: string): Promise<Found> => {
    const code = await decodeSpokenCode(locale, text);
    if (code) return { kind: 'code', code };
    const address = await findPastedLink(locale, text);
    return address === undefined ? search(text) : { kind: 'link', code: { address } };
  };
  return { find, view: searchView };
});

/**
 * Downloads the search of a language, once: its code, what hits show, and the index of every language.
 *
 * @throws Error when something cannot be downloaded.
 */
export const loadSearch = (locale: string, audience: Audience): Promise<Search> =>
  loadFor(`${locale} ${audience}`);

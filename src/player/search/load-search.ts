import { loadOnce } from '../../engine/load-once';
import { locales } from '../../content/locales';
import type { IndexFile, PlacesFile } from '../../search/index-file';
import { searchIndexPath, searchStepsPath } from '../address';
import { download } from '../../content/download';
import { asAnswer, type Audience, type Found, type OpenEngine } from './answer';

/** What search brings beyond its field. */
export interface Search {
  find: (text: string) => Promise<Found>;
  /** How suggestions look. */
  view: typeof import('./suggestions');
}

const loadFor = loadOnce(async (key): Promise<Search> => {
  const [locale, audience] = key.split(' ') as [string, Audience];
  const [{ openSearch }, view, { decodeSpokenCode }, { findPastedLink }, shown, ...files] =
    await Promise.all([
      import('../../search'),
      import('./suggestions'),
      import('../share/decode-spoken-code'),
      import('../find-step'),
      download<PlacesFile>(searchStepsPath(locale)),
      ...locales.map((id) => download<IndexFile>(searchIndexPath(id))),
    ]);
  const open: OpenEngine = openSearch;
  const search = open(shown, files, { forAgents: audience === 'agents' });
  const find = async (text: string): Promise<Found> => {
    const code = await decodeSpokenCode(locale, text);
    if (code) return { kind: 'code', code };
    const address = await findPastedLink(locale, text);
    return address === undefined ? asAnswer(search(text)) : { kind: 'link', code: { address } };
  };
  return { find, view };
});

/**
 * Downloads the search of a language, once: its code, what hits show, and the index of every language.
 *
 * @throws Error when something cannot be downloaded.
 */
export const loadSearch = (locale: string, audience: Audience): Promise<Search> =>
  loadFor(`${locale} ${audience}`);

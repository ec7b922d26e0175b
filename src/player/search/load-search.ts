import { loadOnce } from '../../engine/load-once';
import { locales } from '../../content/locales';
import type { Answer } from '../../search';
import type { IndexFile, PlacesFile } from '../../search/index-file';
import type { OpenedCode } from '../share/decode-spoken-code';
import { searchIndexPath, searchStepsPath } from '../address';
import { download } from '../../content/download';

/** What a text leads to: as a query, or as a spoken code or a link of the guide. */
export type Found = Answer | { kind: 'code' | 'link'; code: OpenedCode };

/**
 * Downloads the search of a language, once: its code, what hits show, and the index of every language.
 *
 * @throws Error when something cannot be downloaded.
 */
export const loadSearch: (locale: string) => Promise<(text: string) => Promise<Found>> = loadOnce(
  async (locale) => {
    const [{ openSearch }, { decodeSpokenCode }, { findPastedLink }, shown, ...files] =
      await Promise.all([
        import('../../search'),
        import('../share/decode-spoken-code'),
        import('../find-step'),
        download<PlacesFile>(searchStepsPath(locale)),
        ...locales.map((id) => download<IndexFile>(searchIndexPath(id))),
      ]);
    const search = openSearch(shown, files);
    return async (text) => {
      const code = await decodeSpokenCode(locale, text);
      if (code) return { kind: 'code', code };
      const address = await findPastedLink(locale, text);
      return address === undefined ? search(text) : { kind: 'link', code: { address } };
    };
  },
);

import { firstLanguage } from '#guide/site.config';
import { loadFlat, NAMESPACES } from '../../author/text-problems';
import { fallbackOf, locales } from '../../content/locales';
import { flowIds } from '../../content/manifest';

/** A text that a language lacks, so that the first language stands in for it. */
export interface MissingText {
  locale: string;
  /** File of the text, without its folder and ending. */
  namespace: string;
  key: string;
}

/** All that languages lack which are not complete; in how many plural forms a text has is not counted. */
export async function missingTexts(): Promise<MissingText[]> {
  const missing: MissingText[] = [];
  for (const locale of locales.filter((id) => fallbackOf(id) !== undefined)) {
    for (const namespace of [...flowIds, ...NAMESPACES]) {
      // oxlint-disable-next-line no-await-in-loop -- a few small files, in the order of the report.
      const [own, first] = await Promise.all([
        loadFlat(locale, namespace),
        loadFlat(firstLanguage, namespace),
      ]);
      for (const key of Object.keys(first))
        if (!(key in own) && !key.endsWith('_one')) missing.push({ locale, namespace, key });
    }
  }
  return missing;
}

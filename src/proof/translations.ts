import type { StaleText } from '../../scripts/texts.mjs';
import type { Translated } from './proof';

/** What `scripts/texts.mjs` finds out about the translations. */
export interface Comparison {
  stale: readonly StaleText[];
  /** Hashes by language and `<namespace>:<key>`. */
  approved: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** By language, how many texts of a namespace were approved; of all of them without a name. */
export function countTranslations(
  { stale, approved }: Comparison,
  namespace = '',
): Record<string, Translated> {
  const count = (locale: string, keys: string[]): Translated => {
    const total = keys.filter((key) => key.startsWith(namespace && `${namespace}:`)).length;
    const waiting = stale.filter(
      (each) => each.locale === locale && (!namespace || each.namespace === namespace),
    );
    return { approved: total - waiting.length, total };
  };
  return Object.fromEntries(
    Object.entries(approved).map(([locale, texts]) => [locale, count(locale, Object.keys(texts))]),
  );
}

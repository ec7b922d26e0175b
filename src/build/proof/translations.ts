import type { StaleText } from '../../author/approved-texts';
import type { MissingText } from './missing-texts';
import type { Translated } from '../../app/pages/proof/proof';

/** What `author/approved-texts.ts` finds out about the translations. */
export interface Comparison {
  stale: readonly StaleText[];
  /** Hashes by language and `<namespace>:<key>`. */
  approved: Readonly<Record<string, Readonly<Record<string, string>>>>;
  missing?: readonly MissingText[];
}

type Counts = Record<string, Translated>;

const namespaceOf = (key: string): string => key.slice(0, key.indexOf(':'));

/** Counts all texts once, for every namespace and under an empty name for all of them. */
function countAll({ stale, approved, missing = [] }: Comparison): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  const add = (namespace: string, locale: string, approvals: number, texts: number) => {
    const known = counts.get(namespace) ?? {};
    const { approved, total } = known[locale] ?? { approved: 0, total: 0 };
    counts.set(namespace, {
      ...known,
      [locale]: { approved: approved + approvals, total: total + texts },
    });
  };
  for (const [locale, texts] of Object.entries(approved)) {
    add('', locale, 0, 0);
    for (const key of Object.keys(texts))
      for (const namespace of ['', namespaceOf(key)]) add(namespace, locale, 1, 1);
  }
  for (const { locale, namespace } of stale)
    for (const each of ['', namespace]) add(each, locale, -1, 0);
  for (const { locale, namespace } of missing)
    for (const each of ['', namespace]) add(each, locale, 0, 1);
  return counts;
}

const counted = new WeakMap<Comparison, ReadonlyMap<string, Counts>>();

/** By language, how many texts of a namespace were approved; of all of them without a name. */
export function countTranslations(texts: Comparison, namespace = ''): Counts {
  const counts = counted.get(texts) ?? countAll(texts);
  counted.set(texts, counts);
  const none = Object.keys(texts.approved).map((locale) => [locale, { approved: 0, total: 0 }]);
  return counts.get(namespace) ?? (Object.fromEntries(none) as Counts);
}

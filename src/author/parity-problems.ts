import { fallbackOf, locales } from '../content/locales';
import { type FlatTexts, loadFlat, NAMESPACES } from './text-problems';

/** Languages differ in how many forms of a number they have; search phrases in what people ask. */
const sameKey = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const mayDiffer = (key: string): boolean => key.endsWith('.searchPhrases');

const keysOf = (texts: FlatTexts): ReadonlySet<string> =>
  new Set(
    Object.keys(texts)
      .filter((key) => !mayDiffer(key))
      .map(sameKey),
  );

/** Texts outside the flows that one complete language has and another lacks, in a sentence each. */
export async function parityProblems(): Promise<string[]> {
  const complete = locales.filter((locale) => fallbackOf(locale) === undefined);
  const files = await Promise.all(
    NAMESPACES.flatMap((namespace) =>
      complete.map(async (locale) => ({
        namespace,
        locale,
        keys: keysOf(await loadFlat(locale, namespace)),
      })),
    ),
  );
  return files.flatMap(({ namespace, locale, keys }) => {
    const others = files.filter((file) => file.namespace === namespace && file.locale !== locale);
    return others.flatMap((other) =>
      [...other.keys]
        .filter((key) => !keys.has(key))
        .map(
          (key) =>
            `locales/${locale}/${namespace}.json: no text for "${key}", which locales/${other.locale}/ has. Write it.`,
        ),
    );
  });
}

import { completeLocales } from '../content/locales';
import { isFlowId } from '../content/manifest';
import type { AskedText } from './asked-texts';
import type { Problem } from './problem';
import { type FlatTexts, loadFlat, NAMESPACES, OPTIONAL_KEYS } from './text-problems';

const FORM = /_(zero|one|two|few|many|other)$/;

/** Languages differ in how many forms of a number they have; search phrases in what people ask. */
const sameKey = (key: string): string => key.replace(FORM, '');
const mayDiffer = (key: string): boolean => key.endsWith('.searchPhrases');

/** Texts that a step lacks as a whole are named where its flow is checked. */
const isOptional = (key: string): boolean => OPTIONAL_KEYS.some((each) => key.endsWith(`.${each}`));

const keysOf = (texts: FlatTexts): ReadonlySet<string> =>
  new Set(
    Object.keys(texts)
      .filter((key) => !mayDiffer(key))
      .map(sameKey),
  );

/** Whether there is a text, or one below that key: `contact.sections` is a list. */
const has = (keys: ReadonlySet<string>, key: string): boolean =>
  keys.has(key) || [...keys].some((each) => each.startsWith(key.endsWith('.') ? key : `${key}.`));

/** Why a file needs a text, by key: the site asks for it, or another language has it. */
function* neededTexts(
  namespace: string,
  askedOfAll: readonly AskedText[],
  files: ReadonlyMap<string, ReadonlySet<string>>,
): Generator<[key: string, why: string]> {
  for (const asked of askedOfAll)
    if (asked.namespace === namespace) yield [asked.key, 'which the site shows'];
  for (const [locale, keys] of files)
    for (const key of keys) yield [key, `which locales/${locale}/ has`];
}

/**
 * Texts that a complete language lacks beside another, of an article or of what belongs to none.
 *
 * @param asked texts that the site asks for.
 */
export async function parityProblems(
  namespace: string,
  asked: readonly AskedText[] = [],
): Promise<Problem[]> {
  const files = new Map(
    await Promise.all(
      completeLocales.map(
        async (locale) => [locale, keysOf(await loadFlat(locale, namespace))] as const,
      ),
    ),
  );
  const needed = new Map(neededTexts(namespace, asked, files));
  return [...files].flatMap(([locale, keys]) =>
    [...needed]
      .filter(([key]) => !has(keys, key) && (isOptional(key) || !isFlowId(namespace)))
      .map(([key, why]): Problem => {
        const file = `locales/${locale}/${namespace}.json`;
        return key.endsWith('.')
          ? { file, text: `${file}: no text below "${key.slice(0, -1)}", ${why}. Write them.` }
          : { file, key, text: `${file}: no text for "${key}", ${why}. Write it.` };
      }),
  );
}

/** Texts that count and lack a form that their language has, in a sentence each. */
export async function pluralProblems(locale: string): Promise<string[]> {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const files = await Promise.all(
    NAMESPACES.map(async (namespace) => {
      const keys = Object.keys(await loadFlat(locale, namespace));
      const counting = new Set(keys.filter((key) => FORM.test(key)).map(sameKey));
      return [...counting]
        .flatMap((key) => forms.map((form) => `${key}_${form}`))
        .filter((key) => !keys.includes(key))
        .map((key) => `locales/${locale}/${namespace}.json: no text for "${key}". Write it.`);
    }),
  );
  return files.flat();
}

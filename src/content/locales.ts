import type { CaptionOrder } from './captions';
import { byName } from './guide-file';
import { firstLanguage } from '#guide/site.config';
import { languageOf, languages } from './languages';
import { loadFile } from './load-file';

export type Texts = Record<string, unknown>;

/**
 * The texts that every page needs. The others are found by the table of all files, or named by their page.
 */
const files = byName(
  import.meta.glob<Texts>('#guide/locales/*/{caption-order,captions,common,shared}.json', {
    import: 'default',
  }),
);

/**
 * Which captions of a language do not stand in the usual order.
 *
 * @throws Error when that cannot be downloaded.
 */
export const captionOrderOf = async (locale: string): Promise<CaptionOrder> =>
  (await files[`locales/${locale}/caption-order.json`]?.()) ?? {};

/** Ids of all languages, in alphabetical order. */
export const locales: readonly string[] = [
  ...new Set([...Object.keys(languages), ...Object.keys(files).map((file) => file.split('/')[1]!)]),
].sort();

export const isLocale = (id: string | undefined): id is string =>
  id !== undefined && locales.includes(id);

/** Whether the guide knows captions of apps in a language. */
export const isAppLanguage = (id: unknown): id is string =>
  typeof id === 'string' && files[`locales/${id}/captions.json`] !== undefined;

/** The language of an app that a word names, in whatever letters; undefined where the guide knows none of that name. */
export const appLanguage = (word: string): string | undefined =>
  locales.find((id) => id.toLowerCase() === word.toLowerCase() && isAppLanguage(id));

/** The language that stands in for texts which another one lacks; undefined for a complete language. */
export const fallbackOf = (locale: string): string | undefined =>
  locale === firstLanguage || languageOf(locale).complete ? undefined : firstLanguage;

/** Languages that lack no text: the first one is always held to that. */
export const completeLocales: readonly string[] = locales.filter(
  (locale) => fallbackOf(locale) === undefined,
);

/**
 * Downloads one file of texts; undefined where there is none.
 *
 * @throws Error when it cannot be downloaded.
 */
export async function findNamespace(locale: string, namespace: string): Promise<Texts | undefined> {
  const name = `locales/${locale}/${namespace}.json`;
  return files[name] ? files[name]() : loadFile<Texts>(name);
}

/**
 * Downloads one file of texts. One that a translation lacks altogether has none.
 *
 * @throws Error when there is no such file, or it cannot be downloaded.
 */
export async function loadNamespace(locale: string, namespace: string): Promise<Texts> {
  const texts = await findNamespace(locale, namespace);
  if (texts) return texts;
  if (isLocale(locale) && fallbackOf(locale) !== undefined) return {};
  throw new Error(`There is no file locales/${locale}/${namespace}.json. Add it.`);
}

import { byName } from './guide-file';
import { loadFile } from './load-file';

type Texts = Record<string, unknown>;

/**
 * The texts that every page needs. The others are found by the table of all files, or named by their page.
 * A folder of `locales/` is a language; there is no other list.
 */
const files = byName(
  import.meta.glob<Texts>('#guide/locales/*/{captions,common,shared}.json', { import: 'default' }),
);

/** Ids of all languages, in alphabetical order: `['en', 'ru']`. */
export const locales: readonly string[] = Object.keys(files).flatMap(
  (file) => /^locales\/([^/]+)\/common\.json$/.exec(file)?.[1] ?? [],
);

export const isLocale = (id: string | undefined): id is string =>
  id !== undefined && locales.includes(id);

/** The language that texts are written in first and others are checked against. */
export const SOURCE_LOCALE = 'en';

/**
 * Downloads one file of texts.
 *
 * @throws Error when there is no such file, or it cannot be downloaded.
 */
export async function loadNamespace(locale: string, namespace: string): Promise<Texts> {
  const name = `locales/${locale}/${namespace}.json`;
  const texts = await (files[name]?.() ?? loadFile<Texts>(name));
  if (!texts) throw new Error(`There is no file ${name}.`);
  return texts;
}

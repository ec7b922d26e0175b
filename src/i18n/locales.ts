/** The one place that knows the `locales/` folder. A folder there is a language; there is no other list. */
const files = import.meta.glob<Record<string, unknown>>('../../locales/*/*.json', {
  import: 'default',
});

const fileOf = (locale: string, namespace: string): string =>
  `../../locales/${locale}/${namespace}.json`;

/** Ids of all languages, in alphabetical order: `['en', 'ru']`. */
export const locales: readonly string[] = Object.keys(files).flatMap(
  (file) => /^\.\.\/\.\.\/locales\/([^/]+)\/common\.json$/.exec(file)?.[1] ?? [],
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
export function loadNamespace(locale: string, namespace: string): Promise<Record<string, unknown>> {
  const file = files[fileOf(locale, namespace)];
  if (!file)
    return Promise.reject(new Error(`There is no file locales/${locale}/${namespace}.json.`));
  return file();
}

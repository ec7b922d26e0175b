/** Name of a language in another one, as it stands inside a sentence: `Russian`, `русский`. */
export const languageIn = (locale: string, language: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;

/** Found out by the build: see vite.config.ts. */
const names = import.meta.glob<string>('../../locales/*/common.json', {
  query: '?name',
  import: 'default',
  eager: true,
});

/** Name of a language in itself, as a sentence begins: `Русский`. */
export const languageName = (locale: string): string =>
  names[`../../locales/${locale}/common.json`] ?? locale;

import { byName } from './guide-file';

/** By language; to make one takes longer than to render the links to the languages. */
const namesIn = new Map<string, Intl.DisplayNames>();

/** Name of a language in another one, as it stands inside a sentence: `Russian`, `русский`. */
export function languageIn(locale: string, language: string): string {
  const names = namesIn.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language' });
  namesIn.set(locale, names);
  return names.of(language) ?? language;
}

/** Found out by the build: see vite.config.ts. */
const names = byName(
  import.meta.glob<string>('#guide/locales/*/common.json', {
    query: '?name',
    import: 'default',
    eager: true,
  }),
);

/** Name of a language in itself, as a sentence begins: `Русский`. */
export const languageName = (locale: string): string =>
  names[`locales/${locale}/common.json`] ?? locale;

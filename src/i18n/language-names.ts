/** Name of a language in another one, as it stands inside a sentence: `Russian`, `русский`. */
export const languageIn = (locale: string, language: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;

/** Name of a language in itself, as a sentence begins: `Русский`. */
export function languageName(locale: string): string {
  const name = languageIn(locale, locale);
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

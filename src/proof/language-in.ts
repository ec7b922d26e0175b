/** Name of a language in another one, as it stands inside a sentence: `Russian`, `русский`. */
export const languageIn = (locale: string, language: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;

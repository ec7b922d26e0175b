/** By language; to make one takes longer than to render the links to the languages. */
const namesIn = new Map<string, Intl.DisplayNames>();

/** Name of a language in another one, as it stands inside a sentence: `Russian`, `русский`. */
export function languageIn(locale: string, language: string): string {
  const names = namesIn.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language' });
  namesIn.set(locale, names);
  return names.of(language) ?? language;
}

/** Name of a language in itself, as a sentence begins: `Русский`. */
export function languageName(locale: string): string {
  const name = languageIn(locale, locale);
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

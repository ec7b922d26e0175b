import type { Plugin } from 'vite';

const LANGUAGE = /\/locales\/([\w-]+)\/common\.json\?(name|list)$/;

/** Its name in itself, as a sentence begins. */
function nameOf(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** What stands before, between and after the parts of a list of two, and of one of four. */
const listWordsOf = (locale: string): string[][] =>
  [2, 4].map((count) =>
    new Intl.ListFormat(locale).format(Array<string>(count).fill('\n')).split('\n'),
  );

/** Says of each language what `Intl` knows: a slow phone would think about either for 50 to 80 ms. */
export const languageWords: Plugin = {
  name: 'language-words',
  enforce: 'pre',
  transform(_code, id) {
    const [, locale, what] = LANGUAGE.exec(id) ?? [];
    if (!locale) return null;
    const words = what === 'name' ? nameOf(locale) : listWordsOf(locale);
    return { code: `export default ${JSON.stringify(words)}`, moduleType: 'js' };
  },
};

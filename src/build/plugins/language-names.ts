import type { Plugin } from 'vite';

const LANGUAGE = /\/locales\/([\w-]+)\/common\.json\?name$/;

/** Names each language in itself, as a sentence begins: a slow phone would think about it for 80 ms. */
export const languageNames: Plugin = {
  name: 'language-names',
  enforce: 'pre',
  transform(_code, id) {
    const locale = LANGUAGE.exec(id)?.[1];
    if (!locale) return null;
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
    const capitalized = name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
    return { code: `export default ${JSON.stringify(capitalized)}`, moduleType: 'js' };
  },
};

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const LANGUAGE = /\/(locales\/[\w-]+\/language\.json)\?stemmer$/;

/** Brings along the stemmer that each language names, and no other. */
export const stemmers: Plugin = {
  name: 'stemmers',
  enforce: 'pre',
  async load(id) {
    const name = LANGUAGE.exec(id)?.[1];
    if (!name) return null;
    const language = JSON.parse(readFileSync(id.slice(0, -'?stemmer'.length), 'utf8')) as {
      stemmer?: string;
    };
    if (language.stemmer === undefined)
      return { code: 'export default (word) => word', moduleType: 'js' };
    // The guide may stand outside the project, where there are no packages.
    const found = await this.resolve(
      `@orama/stemmers/${language.stemmer}`,
      fileURLToPath(import.meta.url),
    );
    if (!found)
      return this.error(
        `${name}: there is no stemmer "${language.stemmer}". Name a module of @orama/stemmers, such as "english", or leave it out.`,
      );
    return {
      code: `export { stemmer as default } from ${JSON.stringify(found.id)}`,
      moduleType: 'js',
    };
  },
};

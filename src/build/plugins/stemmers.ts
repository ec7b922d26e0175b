import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { guide, inGuide } from '../folders.ts';
import { languagesOf } from '../languages.ts';

const LANGUAGE = /^(.*\/(locales\/[\w-]+\/language\.json))\?stemmer$/;

/** The file of the stemmer that a language names; undefined where it names none. */
function stemmerOf(file: string, name: string): string | undefined {
  const { stemmer } = JSON.parse(readFileSync(file, 'utf8')) as {
    stemmer?: string;
  };
  if (stemmer === undefined) return undefined;
  try {
    // The guide may stand outside the project, where there are no packages.
    return fileURLToPath(import.meta.resolve(`@orama/stemmers/${stemmer}`));
  } catch (error) {
    throw new Error(
      `${name}: there is no stemmer "${stemmer}". Name a module of @orama/stemmers, such as "english", or leave it out.`,
      { cause: error },
    );
  }
}

/** Brings along the stemmer that each language names, and no other. */
export const stemmers: Plugin = {
  name: 'stemmers',
  enforce: 'pre',
  config() {
    // Now, because an error while files are bundled is shown with the stack of the bundler.
    for (const locale of languagesOf(guide)) {
      const name = `locales/${locale}/language.json`;
      if (existsSync(inGuide(name))) stemmerOf(inGuide(name), name);
    }
  },
  load(id) {
    const [, file, name] = LANGUAGE.exec(id) ?? [];
    if (file === undefined || name === undefined) return null;
    const stemmer = stemmerOf(file, name);
    const code =
      stemmer === undefined
        ? 'export default (word) => word'
        : `export { stemmer as default } from ${JSON.stringify(stemmer)}`;
    return { code, moduleType: 'js' };
  },
};

import { type Plugin, runnerImport } from 'vite';
import { guide, inGuide } from '../folders.ts';
import { languagesOf } from '../languages.ts';

/** Writes the languages of the help site into the loader of its widget, which knows nothing else of the guide. */
export const embedLanguages: Plugin = {
  name: 'embed-languages',
  async config() {
    const { module } = await runnerImport<{ firstLanguage: string }>(inGuide('site.config.ts'));
    // The first that fits is taken, so `pt-BR` comes before `pt`.
    const languages = languagesOf(guide).toSorted((a, b) => b.length - a.length);
    return {
      define: {
        SITE_LANGUAGES: JSON.stringify(languages),
        FIRST_LANGUAGE: JSON.stringify(module.firstLanguage),
      },
    };
  },
};

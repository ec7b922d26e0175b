import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { languagesOf } from '../languages.ts';

/**
 * Writes the languages of the help site into the loader of its widget, which knows nothing else of the guide.
 *
 * @param guide folder of the guide.
 */
export const embedLanguages = (guide: string): Plugin => ({
  name: 'embed-languages',
  async config() {
    const { module } = await runnerImport<{ firstLanguage: string }>(join(guide, 'site.config.ts'));
    const others = languagesOf(guide).filter((id) => id !== module.firstLanguage);
    return { define: { SITE_LANGUAGES: JSON.stringify([module.firstLanguage, ...others]) } };
  },
});

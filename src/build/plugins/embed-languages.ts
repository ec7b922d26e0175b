import { readFileSync } from 'node:fs';
import { type Plugin, runnerImport } from 'vite';
import type { Site } from '../site/check-site.ts';
import { guide, inGuide } from '../folders.ts';
import { languagesOf } from '../languages.ts';

type Words = Record<'title' | 'close' | 'openFull' | 'loading' | 'failed', string>;

function wordsOf(language: string): Partial<Words> | undefined {
  const common = readFileSync(inGuide(`locales/${language}/common.json`), 'utf8');
  return (JSON.parse(common) as { widget?: Partial<Words> }).widget;
}

/** Writes languages, words, sign and colour of the help site into the loader of its widget, which knows nothing else of the guide. */
export const embedLanguages: Plugin = {
  name: 'embed-languages',
  async config() {
    const { module } = await runnerImport<Site>(inGuide('site.config.ts'));
    const { firstLanguage, mark, accent } = module;
    // The first that fits is taken, so `pt-BR` comes before `pt`.
    const words = languagesOf(guide)
      .toSorted((a, b) => b.length - a.length)
      .map((id) => [id, { ...wordsOf(firstLanguage), ...wordsOf(id) } as Words] as const);
    const titles = words.map(([id, { title }]) => [id, title]);
    const rest = words.map(([id, { close, openFull, loading, failed }]) => [
      id,
      { close, openFull, loading, failed },
    ]);
    return {
      define: {
        SITE_TITLES: JSON.stringify(Object.fromEntries(titles)),
        SITE_WORDS: JSON.stringify(Object.fromEntries(rest)),
        FIRST_LANGUAGE: JSON.stringify(firstLanguage),
        SITE_MARK: JSON.stringify(mark),
        SITE_ACCENT: JSON.stringify(accent.light),
      },
    };
  },
};

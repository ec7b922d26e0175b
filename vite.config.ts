import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { brand } from './src/build/brand/brand-plugin.ts';
import { siteData } from './src/build/plugins/site-data.ts';
import { stemmers } from './src/build/plugins/stemmers.ts';
import { authorTools } from './src/author/dev-tools.ts';

const FOR_OTHERS = new Set(['asks', 'agentNote']);
const FACTS = /\/flows\/facts\/[\w-]+\.json\?source$/;
const LANGUAGE = /\/locales\/(\w+)\/common\.json\?name$/;
const TEXTS = /\/locales\/\w+\/[\w-]+\.json(\?agent)?$/;

/** The notes for agents alone, by step. */
function notesIn(texts: Record<string, { agentNote?: string }>) {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([step, { agentNote }]) =>
      agentNote === undefined ? [] : [[step, { agentNote }]],
    ),
  );
}

/** Keeps what only the search index and support agents read out of a customer's download. */
const customerTexts: Plugin = {
  name: 'customer-texts',
  enforce: 'pre',
  transform(code, id) {
    const found = TEXTS.exec(id);
    if (found?.[1]) {
      const notes = notesIn(JSON.parse(code) as Parameters<typeof notesIn>[0]);
      return { code: `export default ${JSON.stringify(notes)}`, moduleType: 'js' };
    }
    if (this.environment.name !== 'client' || !found) return null;
    return JSON.stringify(
      JSON.parse(code, (key, value: unknown) => (FOR_OTHERS.has(key) ? undefined : value)),
    );
  },
};

/** Names each language in itself, as a sentence begins: a slow phone would think about it for 80 ms. */
const languageNames: Plugin = {
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

/** Tells where the facts of a flow come from, and leaves the facts to those who prove them. */
const sourcesOfFacts: Plugin = {
  name: 'sources-of-facts',
  enforce: 'pre',
  transform(code, id) {
    if (!FACTS.test(id)) return null;
    const { facts, ...source } = JSON.parse(code) as { facts: unknown[] };
    const known = facts.length > 0 ? source : null;
    return { code: `export default ${JSON.stringify(known)}`, moduleType: 'js' };
  },
};

/** The folder of the guide: `flows/`, `locales/`, `public/` and `site.config.ts`. */
const guide = resolve(process.env.GUIDE ?? '.');

export default defineConfig({
  resolve: { alias: { '#flow': resolve('src/engine/index.ts'), '#guide': guide } },
  publicDir: join(guide, 'public'),
  plugins: [
    brand,
    customerTexts,
    languageNames,
    sourcesOfFacts,
    stemmers,
    siteData,
    authorTools,
    react(),
  ],
  // The examples in docs/ are pages too, of hosts whose frameworks are not ours to install.
  optimizeDeps: { entries: 'index.html' },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Which file needs which: read by the size check.
    manifest: 'manifest.json',
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page that comes alive needs, in one file: cut by who shares it, it would be larger.
          groups: [
            // What boot.ts needs must not bring all of the rest along.
            {
              name: 'boot',
              test: /\/app\/(routes|pages\/(article\/offer-print|step\/note-step))\.|\/player\/(pending-answers|storage|when-idle)\.|vite\/preload-helper/,
              priority: 1,
            },
            {
              name: 'core',
              test: /\/node_modules\/(react|scheduler|use-sync|i18next|xstate(?!.*actors))|\/src\/(engine|content|ui(?!\/(search|figure)))\/|\/src\/app\/(app|load-page|site-frame|pages\/step\/step-page)\.|\/src\/player\/(?!map|search|time|share\/(?!share\.)|figure\/(?!load))/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        resolve: { alias: { '#guide': resolve('test/guide') } },
        test: {
          name: 'engine',
          include: ['{src,server,scripts}/**/*.test.ts', 'test/{,checks/}*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'guide',
          include: ['test/checks/*.test.ts', join(guide, '{flows,locales}/**/*.test.ts')],
          testTimeout: 30_000,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/engine/**'],
      exclude: ['**/*.test.ts', '**/*.bench.ts'],
      thresholds: { lines: 95, branches: 95 },
    },
  },
});

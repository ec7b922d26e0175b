import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { authorTools } from './src/author/dev-tools.ts';
import { studio } from './src/author/studio/server.ts';
import { dist, guide, inGuide } from './src/build/folders.ts';
import { customerTexts } from './src/build/plugins/customer-texts.ts';
import { engineFiles } from './src/build/plugins/engine-files.ts';
import { factSources } from './src/build/plugins/fact-sources.ts';
import { languageWords } from './src/build/plugins/language-words.ts';
import { leanerRouter } from './src/build/plugins/leaner-router.ts';
import { siteConfig } from './src/build/plugins/site-config.ts';
import { smallerCode } from './src/build/plugins/smaller-code.ts';
import { siteData } from './src/build/plugins/site-data.ts';
import { baseOf } from './src/build/site-base.ts';
import { stemmers } from './src/build/plugins/stemmers.ts';

/** Files that begin a page, and those that all of them need. */
const IS_ENTRY = /\/(main|widget)-/;
const IS_COMMON = /\/(boot|core|rolldown-runtime)-/;

export default defineConfig({
  base: baseOf(process.env.SITE_URL),
  resolve: {
    alias: [
      { find: '#flow', replacement: resolve('src/engine/index.ts') },
      { find: '#guide', replacement: guide },
      // React has it, and no version that lacks it is ours.
      {
        find: /^use-sync-external-store\/shim\/with-selector(\.js)?$/,
        replacement: 'use-sync-external-store/with-selector',
      },
      { find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' },
    ],
  },
  publicDir: inGuide('public'),
  server: {
    // The guide may stand outside the project.
    fs: { allow: ['.', guide] },
    // What a build or a test writes is nothing that a page under work comes from.
    watch: { ignored: [resolve('build/**'), resolve('.stryker-tmp/**')] },
  },
  plugins: [
    siteConfig,
    engineFiles,
    customerTexts,
    languageWords,
    factSources,
    stemmers,
    siteData,
    authorTools,
    studio,
    react(),
    leanerRouter,
    smallerCode,
  ],
  // The examples in docs/ are pages too, of hosts whose frameworks are not ours to install.
  optimizeDeps: { entries: 'index.html' },
  build: {
    target: 'es2022',
    outDir: dist,
    emptyOutDir: true,
    modulePreload: {
      polyfill: false,
      // What asks for a page has the common files: to name them again costs bytes, and time at the first sign of a person.
      resolveDependencies: (file, needed) => {
        const missing = needed.filter((each) => IS_ENTRY.test(file) || !IS_COMMON.test(each));
        return missing.length > 1 ? missing : [];
      },
    },
    assetsInlineLimit: 0,
    // Which file needs which: read by the size check.
    manifest: 'manifest.json',
    // What the licences of all packages in the bundle ask for.
    license: { fileName: 'licenses.txt' },
    rolldownOptions: {
      // The script that runs first in the frame of the widget asks for the code of the site by its address.
      input: ['index.html', 'src/app/widget.tsx', 'src/app/pages/home/keep-room.ts'],
      preserveEntrySignatures: 'allow-extension',
      output: {
        // Notes for agents are named by nothing that tells their article, and told from all else by hosts.
        chunkFileNames: ({ facadeModuleId }) =>
          `assets/${facadeModuleId?.endsWith('?agent') ? 'notes' : '[name]'}-[hash].js`,
        codeSplitting: {
          // What every hydrated page needs, in one file: cut by who shares it, it would be larger.
          groups: [
            // What boot.ts needs must not bring all of the rest along.
            {
              name: 'boot',
              test: /\/app\/(routes|stray-answers|pages\/(article\/offer-print|step\/note-step))\.|\/ui\/guard-intent\.|\/player\/(app-param|pending-answers|storage|told-room|when-idle)\.|vite\/preload-helper/,
              priority: 1,
            },
            {
              name: 'core',
              test: /\/node_modules\/(react|scheduler|use-sync|i18next|xstate(?!.*actors))|\/src\/(engine\/(?!spoken|symbols|answer-number|flow-numbers|steps-ahead|time-rules|version)|content\/(?!app-texts|list-of|manifest|stemmers|search-words|secret-words|agent-notes|sources|flow-numbers|time-rules|download)|ui\/(?!adopt|guard-intent|offer-bar|shell|topic-icon|use-sheet|search|figure|answers|fix-list|timeline))|\/src\/app\/(app|load-page|pages\/step\/step-page)\.|\/src\/player\/(?!answers-so-far|preload-ahead|symptom|support-card|code-gone|find-step|later|notices|read-out|step-in-app|load-topics|topic-list|journey|tried-fixes|map|search|time|share\/(?!share\.)|figure\/(?!load))/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
});

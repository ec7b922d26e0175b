import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const FOR_OTHERS = new Set(['asks', 'agentNote']);

/** Keeps what only the search index and support agents read out of a customer's download. */
const customerTexts: Plugin = {
  name: 'customer-texts',
  enforce: 'pre',
  transform(code, id) {
    if (this.environment.name !== 'client' || !/\/locales\/\w+\/[\w-]+\.json$/.test(id))
      return null;
    return JSON.stringify(
      JSON.parse(code, (key, value: unknown) => (FOR_OTHERS.has(key) ? undefined : value)),
    );
  },
};

/**
 * Lets the bundler drop what we use none of: forms, links and loaders of the router, which name
 * themselves for developers and so look as if they were needed.
 */
const leanRouter: Plugin = {
  name: 'lean-router',
  transform(code, id) {
    if (!id.includes('/react-router/dist/')) return null;
    return code
      .replace(/^\w+\.displayName = "[^"]+";$/gm, '')
      .replace(/= (?=React\d*\.(?:forwardRef|memo|createContext)\()/g, '= /* @__PURE__ */ ');
  },
};

export default defineConfig({
  plugins: [customerTexts, leanRouter, react()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Which file needs which: read by the size check.
    manifest: 'manifest.json',
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What a step shares with other pages is one file: ten small ones weigh more and ask more often.
          groups: [
            {
              name: 'core',
              test: /\/src\/(components|flow|i18n|player)\/|\/site\/address|\/(xstate|react|react-i18next)\//,
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
        test: {
          name: 'node',
          include: ['{src,flows,locales,server,scripts}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/flow/**'],
      exclude: ['**/*.test.ts', '**/*.bench.ts'],
      thresholds: { lines: 95, branches: 95 },
    },
  },
});

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
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
            // What boot.ts needs must not bring all of the rest along.
            { name: 'boot', test: /\/site\/note|preload-helper/, priority: 1 },
            {
              name: 'core',
              test: /\/src\/(components|flow|i18n|player)\/|\/src\/app|\/site\/address|\/(xstate|react|react-dom|react-router|react-i18next|i18next|scheduler)\//,
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

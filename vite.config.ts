import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Otherwise each module that a lazy page shares with a walk becomes a file of its own.
        codeSplitting: {
          groups: [
            { name: 'preload', test: /preload-helper/, priority: 1 },
            {
              name: 'base',
              test: /node_modules\/(react|i18next|scheduler)|src\/(i18n|flow|components|site)\/(?!note)/,
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

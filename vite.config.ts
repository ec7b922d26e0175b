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
        codeSplitting: {
          // What every page that comes alive needs, in one file: cut by who shares it, it would be larger.
          groups: [
            // The boot script imports with it, and must not wait for the rest.
            { name: 'preload', test: /vite\/preload-helper/, priority: 1 },
            {
              name: 'core',
              test: /\/node_modules\/(?!lean-qr|minisearch|@orama)|\/src\/(flow|i18n|figure|components)\/|\/src\/site\/address/,
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

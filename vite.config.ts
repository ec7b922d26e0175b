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

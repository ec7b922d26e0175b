import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, ensureChromium } from './src/build/chromium.ts';
import { inGuide } from './src/build/folders.ts';
import site from './vite.config.ts';

/** The guide of all tests that are about no guide at all. */
const fixture = {
  alias: { '#flow': resolve('src/engine/index.ts'), '#guide': resolve('test/guide') },
};

/** How long a step takes on a busy machine is no matter of a test: only one that hangs is ended. */
const patience = { testTimeout: 300_000, hookTimeout: 300_000 };

/** A Chromium of this machine; undefined where Playwright brings its own. */
const chromium = ensureChromium();

export default defineConfig({
  ...site,
  test: {
    // By itself Vitest leaves one core to whoever waits.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        resolve: fixture,
        test: {
          name: 'engine',
          env: { GUIDE: 'test/guide' },
          include: ['{src,server}/**/*.test.ts', 'test/{,checks/}*.test.ts'],
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'guide',
          include: ['test/checks/*.test.ts', inGuide('{flows,locales}/**/*.test.ts')],
          ...patience,
        },
      },
      {
        extends: true,
        resolve: fixture,
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.tsx'],
          setupFiles: 'test/browser/setup.ts',
          // Two pages at once would take the focus from each other.
          fileParallelism: false,
          ...patience,
          expect: { poll: { timeout: 30_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: CHROMIUM_FLAGS,
                ...(chromium && { executablePath: chromium }),
              },
            }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1280, height: 900 },
          },
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

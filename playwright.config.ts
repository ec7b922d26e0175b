import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from './src/build/chromium';

/** A Chromium of this machine; undefined where Playwright brings its own. */
const chromium = ensureChromium();

export default defineConfig({
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // On two cores: a test waits as long as it works.
  workers: 3,
  timeout: 240_000,
  // A machine with other work to do is slow, not wrong.
  expect: { timeout: 60_000 },
  reporter: [['dot'], ['json']],
  projects: [
    // Before all others: one worker is busy with it for as long as the others with half of them.
    { name: 'studio', testDir: 'e2e/studio' },
    // Tests of the engine. The site of the small guide in test/guide/ stands in build/fixture/.
    { name: 'engine', testDir: 'e2e', testIgnore: ['guide/**', 'studio/**'] },
    // Checks of the guide at hand.
    { name: 'guide', testDir: 'e2e/guide' },
  ],
  use: {
    // The tests of the pages read what the server sends; offline.spec.ts is about the worker.
    serviceWorkers: 'block',
    launchOptions: {
      args: CHROMIUM_FLAGS,
      ...(chromium && { executablePath: chromium }),
    },
  },
});

import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS } from './src/build/chromium';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  reporter: [['dot'], ['json']],
  use: {
    // The tests of the pages read what the server sends; offline.spec.ts is about the worker.
    serviceWorkers: 'block',
    launchOptions: {
      args: CHROMIUM_FLAGS,
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    },
  },
});

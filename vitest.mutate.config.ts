import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import site from './vite.config.ts';

/** What `npm run mutate` runs on each mutant: tests that need no more than a moment. */
export default defineConfig({
  resolve: { alias: { '#flow': resolve('src/engine/index.ts'), '#guide': resolve('test/guide') } },
  plugins: [
    site.plugins,
    {
      name: 'own-process',
      // Stryker asks for threads, in which a test cannot change the time zone.
      configureVitest({ project }) {
        project.config.pool = 'forks';
      },
    },
  ],
  test: {
    env: { PROPERTY_RUNS: '200' },
    testTimeout: 300_000,
    include: ['src/{engine,search,player/time}/*.test.ts', 'test/checks/all-{codes,fixes}.test.ts'],
  },
});

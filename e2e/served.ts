import { readdirSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { serve } from '../server/serve.mjs';

/** Paths of every page of a built site. */
export const pathsOf = (dist: string): readonly string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .sort();

/** Those of the pages that are a step of an article: `/<language>/<flow>/<step>/`. */
export const stepsAmong = (paths: readonly string[]): readonly string[] =>
  paths.filter(
    (path) => path.split('/').length === 5 && !['map', 'proof'].includes(path.split('/')[2]!),
  );

/**
 * Tests against a built site on a port of their own. A console error, an exception or a report of the
 * content security policy fails the test.
 *
 * @param out folder of the build: the one that holds `dist/` and `build/`.
 */
export const testOn = (out: string) =>
  base.extend<{ complaints: string[] }, { site: string }>({
    site: [
      // Playwright reads the fixtures from the pattern.
      async ({}, use) => {
        const { url, close } = await serve({ out });
        await use(url);
        await close();
      },
      { scope: 'worker' },
    ],
    baseURL: async ({ site }, use) => use(site),
    complaints: [
      async ({ page }, use) => {
        const complaints: string[] = [];
        page.on('console', (message) => {
          // The browser itself reports the status of a page that is rightly not found.
          if (message.type() === 'error' && !message.text().includes('status of 404')) {
            complaints.push(message.text());
          }
        });
        page.on('pageerror', (error) => complaints.push(error.message));
        await use(complaints);
        expect(complaints).toEqual([]);
      },
      { auto: true },
    ],
  });

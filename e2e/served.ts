import { readdirSync, readFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { serve } from '../server/serve.mjs';
import { kebabCase } from '../src/engine/step-path';

/** Whether a path is that of a step: `/<language>/<flow>/<step>/`. */
const isOfStep = (path: string): boolean =>
  path.split('/').length === 5 && !['map', 'proof'].includes(path.split('/')[2]!);

/** Steps and articles in the frame of the widget. */
export const FRAMED = /^\/[^/]+\/widget\/./;

/** Paths of every page of a built site, but former ones of steps that have moved, and the same steps in a frame. */
export function pathsOf(dist: string): readonly string[] {
  const { flows } = JSON.parse(readFileSync(`${dist}/flows/index.json`, 'utf8')) as {
    flows: { id: string; steps: string[] }[];
  };
  const steps = new Set(
    flows.flatMap(({ id, steps: ids }) => ids.map((step) => `${id}/${kebabCase(step)}`)),
  );
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .filter((path) => !FRAMED.test(path))
    .filter((path) => !isOfStep(path) || steps.has(path.split('/').slice(2, 4).join('/')))
    .sort();
}

/** Those of the pages that are a step of an article. */
export const stepsAmong = (paths: readonly string[]): readonly string[] => paths.filter(isOfStep);

/** A browser without a window may tell a page that appears of a mouse in its corner, which nobody has moved. */
function ignoreRestingMouse(): void {
  addEventListener('pointermove', (event) => {
    if (event.clientX === 0 && event.clientY === 0) event.stopImmediatePropagation();
  });
}

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
    context: async ({ context }, use) => {
      await context.addInitScript(ignoreRestingMouse);
      await use(context);
    },
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

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, stepPaths, test } from './site';
import { answers, walkByLinks, walkInBrowser } from './walker';
import { outcomesOf, type Walk, walks } from './walks';

const LOCALES = ['en', 'ru'];

/** Tab until the link has the focus, then Enter: nothing but keys. */
async function followByKeys(page: Page, selector: string) {
  const link = page.locator(selector);
  for (let presses = 0; presses < 40; presses += 1) {
    if (await link.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
}

for (const walk of walks) {
  test(`by keyboard alone, ${walk.name}`, async ({ page }) => {
    const given = walk.moves.filter((move) => 'option' in move);
    for (const locale of LOCALES) {
      await walkInBrowser(page, locale, walk, followByKeys);
      await expect(answers(page)).toHaveCount(given.length);
    }
  });
}

/** The longest walk of each article. The others are walked by the same links without a browser. */
const longest = new Map<string, Walk>();
for (const walk of walks) {
  if (walk.moves.length > (longest.get(walk.flow)?.moves.length ?? 0)) longest.set(walk.flow, walk);
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  for (const walk of longest.values()) {
    for (const locale of LOCALES) {
      test(`${walk.name} (${locale})`, async ({ page }) => {
        await walkInBrowser(page, locale, walk, (at, selector) => at.locator(selector).click());
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
      });
    }
  }
});

test('every walk is possible by links alone', async ({ request }) => {
  const broken: string[] = [];
  for (const walk of walks) {
    for (const locale of LOCALES) {
      await walkByLinks(request, locale, walk).catch((error: Error) =>
        broken.push(`${walk.name} (${locale}): ${error.message}`),
      );
    }
  }
  // All of them at once: a changed step breaks several, and this test takes seconds.
  expect(broken.join('\n\n')).toBe('');
});

test('once an article has a walk, each of its outcomes has one', () => {
  const walked = new Set(walks.flatMap(outcomesOf));
  const flows = new Set(walks.map((walk) => walk.flow));
  const missing = stepPaths.flatMap((path) => {
    const html = readFileSync(`dist${path}index.html`, 'utf8');
    const marks = /data-flow="([^"]+)" data-step="([^"]+)"[^>]* data-outcome=/.exec(html);
    const [, flow, step] = marks ?? [];
    return !flow || !flows.has(flow) || walked.has(`${flow}.${step}`) ? [] : [`${flow}.${step}`];
  });
  expect(missing, 'outcomes without a walk in e2e/walks.ts').toEqual([]);
});

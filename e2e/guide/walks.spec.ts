import type { Page } from '@playwright/test';
import { expect, test } from './site';
import { answers } from '../walker';
import { walkByLinks, walkInBrowser } from './walker';
import { locales, longestWalk, longestWalks, walks } from './walks';

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

for (const walk of longestWalks) {
  for (const locale of locales) {
    test(`by keyboard alone, ${walk.name} (${locale})`, async ({ page }) => {
      await walkInBrowser(page, locale, walk, followByKeys);
      await expect(answers(page)).toHaveCount(walk.answers.length);
    });
  }
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  // Its links are those that every walk is made by below.
  for (const locale of locales) {
    test(`the longest walk of all (${locale})`, async ({ page }) => {
      await walkInBrowser(page, locale, longestWalk, (at, selector) =>
        at.locator(selector).click(),
      );
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
    });
  }
});

for (const locale of locales) {
  test(`every walk is possible by links alone, in ${locale}`, async ({ site }) => {
    const broken: string[] = [];
    const pages = new Map<string, string>();
    const read = async (path: string) => {
      if (!pages.has(path)) {
        const response = await fetch(site + path);
        expect(response.status, path).toBe(200);
        pages.set(path, await response.text());
      }
      return pages.get(path)!;
    };
    for (const walk of walks) {
      await walkByLinks(read, locale, walk).catch((error: Error) =>
        broken.push(`${walk.name}: ${error.message}`),
      );
    }
    // All of them at once: a changed step breaks several, and this test takes seconds.
    expect(broken.join('\n\n')).toBe('');
  });
}

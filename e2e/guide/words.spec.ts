import type { Page } from '@playwright/test';
import { allPaths, expect, languages, stepPaths, test } from './site';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });

/** Words and numbers in view that go on in another line without a hyphen. */
const brokenWords = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const range = document.createRange();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    while (texts.nextNode()) {
      const node = texts.currentNode as Text;
      if (node.parentElement!.closest('svg')) continue;
      for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (new Set(lines.map(({ top }) => Math.round(top))).size > 1) broken.push(word);
      }
    }
    return broken;
  });

for (const language of languages)
  test(`no word is broken on a phone in ${language}`, async ({ page }) => {
    const own = allPaths.filter((path) => path.startsWith(`/${language}/`));
    const isStep = new Set(stepPaths);
    const others = own.filter((path) => !isStep.has(path) && !path.includes('/widget/'));
    const steps = own.filter((path) => isStep.has(path));
    const paths = [
      ...others.filter((path, index) => index % 4 === 0 || path.split('/').length < 5),
      ...steps.filter((_, index) => index % 9 === 0),
    ];
    const broken: string[] = [];
    for (const path of paths) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      for (const word of await brokenWords(page)) broken.push(`${path}: ${word}`);
    }
    expect(broken).toEqual([]);
  });

test('a word that is broken is found', async ({ page }) => {
  await page.goto(`/${languages[0]}/`);
  await page.locator('h1').evaluate(({ style }) => {
    style.width = '3ch';
  });
  expect(await brokenWords(page)).not.toEqual([]);
});

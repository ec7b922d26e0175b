import type { Page } from '@playwright/test';
import { allPaths, expect, languages, stepPaths, test } from './site';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });

/** Letters twice as large as usual. */
const LARGE = 'html { font-size: 225% }';

/** A word that takes no more pixels has room in a line of those, whatever stands around it. */
const ROOM = 216;

/** Words and numbers that go on in another line without a hyphen, of those that take up to so many pixels. */
const brokenWords = (page: Page, room = Infinity) =>
  page.evaluate((room) => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const range = document.createRange();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    while (texts.nextNode()) {
      const node = texts.currentNode as Text;
      if (node.parentElement!.closest('svg')) continue;
      for (const { 0: word, index } of node.data.matchAll(
        /[\p{L}\p{N}\u00a0/]+(?:[.,]\p{N}+)*/gu,
      )) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
        const width = lines.reduce((sum, line) => sum + line.width, 0);
        const isBroken = new Set(lines.map(({ top }) => Math.round(top))).size > 1;
        if (isBroken && width <= room) broken.push(word);
      }
    }
    return broken;
  }, room);

/** What is wrong with a page in large letters. */
async function faultsInLarge(page: Page): Promise<string[]> {
  const isWide = await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    return document.documentElement.scrollWidth > innerWidth;
  }, LARGE);
  return [...(await brokenWords(page, ROOM)), ...(isWide ? ['It scrolls sideways.'] : [])];
}

for (const language of languages)
  test(`no word is broken on a phone in ${language}, nor one that has room in large letters`, async ({
    page,
  }) => {
    const own = allPaths.filter((path) => path.startsWith(`/${language}/`));
    const isStep = new Set(stepPaths);
    const others = own.filter((path) => !isStep.has(path) && !/\/(?:widget|map)\//.test(path));
    const steps = own.filter((path) => isStep.has(path));
    const faults: string[] = [];
    for (const path of [
      ...others.filter((path, index) => index % 4 === 0 || path.split('/').length < 5),
      ...steps.filter((_, index) => index % 5 === 0),
    ]) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      const found = await brokenWords(page);
      if (isStep.has(path)) found.push(...(await faultsInLarge(page)));
      faults.push(...found.map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

test('a word that is broken is found', async ({ page }) => {
  await page.goto(`/${languages[0]}/`);
  await page.locator('h1').evaluate(({ style }) => {
    style.width = '3ch';
  });
  expect(await brokenWords(page)).not.toEqual([]);
});

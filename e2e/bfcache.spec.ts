import { mergeTests, type Page } from '@playwright/test';
import { ensureWholeChromium } from '../src/build/chromium';
import { text } from './fixture';
import { answer, expectStep, heard, inside, LINK, messages, test as onHost } from './host';
import { dropReports, expect, test as published } from './published';
import { makeEdition } from './publication';
import { answers, main, onDevice, option, showAnswers, wake, walk } from './walker';
import { find, open as openDesk, place, view } from './workspace';

/*
 * Back and Forward show a page again as it was left, with all that its code held, and run nothing anew. Playwright
 * starts Chromium without that.
 */
const test = mergeTests(onHost, published);
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      executablePath: ensureWholeChromium(),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    }),
});

interface Shown {
  isShownAgain?: boolean;
}

test.beforeEach(async ({ context }) => {
  await context.addInitScript(() =>
    addEventListener('pageshow', ({ persisted }) => {
      (window as Shown).isShownAgain = persisted;
    }),
  );
});

/** Goes back to a page that was left, as the browser has kept it. */
async function goBack(page: Page): Promise<void> {
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => (window as Shown).isShownAgain), 'from the cache').toBe(true);
}

/** Walks to a step with two answers behind it. */
async function walkToBulb(page: Page): Promise<string> {
  await walk(page, '/en/desk-lamp/what-happens/', ['staysDark', 'no']);
  await expect(main(page)).toHaveAttribute('data-step', 'tightenBulb');
  await expect(page).toHaveURL(/tighten-bulb\/#1\/desk-lamp\/\w{6}$/);
  return page.url();
}

test('a step that was left for another site goes on with its answers', async ({ page, host }) => {
  const address = await walkToBulb(page);
  await page.goto(host.serve('<h1>Elsewhere</h1>', ''));
  await goBack(page);
  expect(page.url()).toBe(address);
  await expect(answers(page)).toHaveCount(2);
  await option(page, 'no').click();
  await expect(main(page)).toHaveAttribute('data-step', 'newBulb');
  await expect(answers(page)).toHaveCount(3);
  await expect(page).toHaveURL(/new-bulb\/#1/);
  // Playwright waits for another page to load.
  await page.evaluate(() => history.back());
  await expect(main(page)).toHaveAttribute('data-step', 'tightenBulb');
  await expect(answers(page)).toHaveCount(2);
});

test('a step that was left for another walk goes on with its own answers', async ({ page }) => {
  const address = await walkToBulb(page);
  await page.goto('/en/kettle/is-lit/');
  await wake(page);
  await option(page, 'no').click();
  await expect(page).toHaveURL(/#1\/kettle/);
  await page.goBack();
  await expect(main(page)).toHaveAttribute('data-step', 'isLit');
  await goBack(page);
  expect(page.url()).toBe(address);
  await option(page, 'no').click();
  await expect(answers(page)).toHaveCount(3);
  await expect.poll(() => onDevice(page)).toContain(new URL(address).hash.slice(1));
  await page.reload();
  await expect(answers(page)).toHaveCount(3);
});

test('a step whose walk was forgotten elsewhere in between stays forgotten', async ({
  page,
  context,
  host,
}) => {
  const address = await walkToBulb(page);
  const kept = page.locator('.answers .plain');
  await expect(kept).toBeAttached();
  await page.goto(host.serve('<h1>Elsewhere</h1>', ''));
  const other = await context.newPage();
  await other.goto(address);
  await wake(other);
  await showAnswers(other);
  await other.locator('.answers .plain').click();
  await expect(main(other)).toHaveAttribute('data-page', 'home');
  await goBack(page);
  await expect(kept).toHaveCount(0);
  await page.locator('[data-back]').click();
  await expect(main(page)).toHaveAttribute('data-step', 'otherSocket');
  expect(await onDevice(page)).toBeNull();
});

test('home offers to go on where the walk stands now', async ({ page, context }) => {
  const address = await walkToBulb(page);
  const offer = page.locator('.kept:has(*)');
  await page.goto('/en/');
  await expect(offer).toContainText(text('en', 'desk-lamp:tightenBulb.title'));
  await page.goto(address);
  await wake(page);
  await option(page, 'no').click();
  await expect(page).toHaveURL(/new-bulb\/#1/);
  await page.goBack();
  await expect(main(page)).toHaveAttribute('data-step', 'tightenBulb');
  await goBack(page);
  await expect(offer).toContainText(text('en', 'desk-lamp:newBulb.title'));

  await page.goto('/en/contact/');
  const other = await context.newPage();
  await other.goto('/en/');
  await other
    .locator('.kept')
    .getByRole('button', { name: text('en', 'common:keep.forget') })
    .click();
  await goBack(page);
  await expect(offer).toHaveCount(0);
});

test('the workspace shows what another tab made of a call, and loses no note', async ({
  page,
  context,
  host,
}) => {
  page.on('dialog', (dialog) => void dialog.accept());
  const note = page.locator('textarea');
  await openDesk(page, 'en');
  await find(page, 'no power');
  await note.fill('mine, ');
  const left = host.serve('<h1>Elsewhere</h1>', '');
  await page.goto(left);
  const other = await context.newPage();
  other.on('dialog', (dialog) => void dialog.accept());
  await openDesk(other, 'en');
  await expect(other.locator('textarea')).toHaveValue('mine, ');
  await other.locator('textarea').focus();
  await other.keyboard.press('End');
  await other.keyboard.type('theirs, ');
  await other.locator('textarea').blur();
  const before = await place(other);
  await other.keyboard.press('2');
  await expect.poll(() => place(other)).not.toBe(before);

  await goBack(page);
  await expect(note).toHaveValue('mine, theirs, ');
  await expect.poll(() => place(page)).toBe(await place(other));
  await note.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('mine again');
  await expect(other.locator('textarea')).toHaveValue('mine, theirs, mine again');

  await page.goto(left);
  await other.locator('[data-do="end"]').click();
  await goBack(page);
  await expect(page.locator('[data-call]')).toHaveCount(0);
  await expect(view(page)).toHaveCount(0);
  await expect(page.locator('[data-ended="1"]')).toContainText('mine, theirs, mine again');
});

test('a widget goes on with its answers, and tells its host', async ({ page, open, host }) => {
  // All of the widget is in view: Playwright finds no frame in a page that is shown again.
  await page.setViewportSize({ width: 1280, height: 1600 });
  await open(`<latchkey-help flow="desk-lamp">${LINK}</latchkey-help>`);
  await answer(page, 'staysDark');
  await expectStep(page, 'otherSocket');
  const no = inside(page).locator('main nav [data-option="no"]');
  await expect(no).toHaveAttribute('href', /#1\//);
  const { x, y } = (await no.boundingBox())!;
  await page.goto(host.serve('<h1>Elsewhere</h1>', ''));
  await goBack(page);
  await page.mouse.click(x + 9, y + 9);
  const steps = async () =>
    (await heard(page)).filter(({ type }) => type === 'step').map(({ detail }) => detail.step);
  await expect.poll(steps).toEqual(['whatHappens', 'otherSocket', 'tightenBulb']);
  expect((await messages(page)).at(-1)).toMatchObject({
    place: expect.stringMatching(/tighten-bulb\/#1\/desk-lamp\/\w{6}$/),
  });
  await page.locator('latchkey-help').evaluate((element) => element.setAttribute('lang', 'ru'));
  await expect
    .poll(async () => (await messages(page)).at(-1))
    .toMatchObject({ language: 'ru', step: 'tightenBulb' });
});

test('a page from before a deploy offers a reload, and keeps its answers', async ({
  page,
  publication,
  complaints,
  host,
}, { outputDir }) => {
  await makeEdition(`${outputDir}/dist`, 'b');
  await page.goto('/en/front-door/type-code/');
  await wake(page);
  await page.goto(host.serve('<h1>Elsewhere</h1>', ''));
  await publication.publish(`${outputDir}/dist`);
  await goBack(page);
  await option(page, 'no').click();
  await option(page, 'no').click();
  const reload = page.locator('.bar [data-offer]');
  await expect(reload).toBeVisible();
  await page.goto(host.serve('<h1>Elsewhere</h1>', ''));
  await goBack(page);
  await reload.click();
  await expect(answers(page)).toHaveCount(4);
  dropReports(complaints);
});

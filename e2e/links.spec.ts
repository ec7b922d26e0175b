import type { Page } from '@playwright/test';
import { languages, text } from './fixture';
import { expect, test } from './site';
import { answers, main, onDevice, option, wake, walk } from './walker';

const LINK = '/en/desk-lamp/new-bulb/#1/desk-lamp/lf3TTA';

const notice = (page: Page) => page.locator('.notice');

/** Walks to a step with two answers behind it, and waits until they are saved. */
async function walkToLink(page: Page) {
  await walk(page, '/en/desk-lamp/what-happens/', ['tooDim', 'no']);
  await expect(main(page)).toHaveAttribute('data-step', 'newBulb');
  await expect(page).toHaveURL(new RegExp(`${LINK}$`));
  await expect.poll(() => onDevice(page)).toContain('1/desk-lamp/lf3TTA');
}

/** A sign of a person, where it is not known what stands on the page. */
async function wakeAny(page: Page) {
  await page.mouse.move(3, 3);
  await page.mouse.move(6, 6);
}

/** The step of the link, with both of its answers and not a word. */
async function expectWhole(page: Page) {
  await expect(main(page)).toHaveAttribute('data-step', 'newBulb');
  await expect(answers(page)).toHaveCount(2);
  await expect(notice(page)).toHaveCount(0);
}

test('the skip link moves the focus, and neither the address nor what is saved', async ({
  page,
}) => {
  await walkToLink(page);
  const saved = await onDevice(page);
  const address = page.url();
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  await expect(main(page)).toBeFocused();
  expect(page.url()).toBe(address);
  await expectWhole(page);
  expect(await onDevice(page)).toBe(saved);
  await option(page, 'no').click();
  await expect(answers(page)).toHaveCount(3);

  // At once, before the code of the page has come.
  await page.goto(`${LINK}&utm_source=x`);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(main(page)).toBeFocused();
  await expectWhole(page);
});

test('an anchor in the middle of a walk changes nothing', async ({ page }) => {
  await walkToLink(page);
  const address = page.url();
  for (const anchor of ['main', 'top', 'utm_source=newsletter']) {
    await page.evaluate((name) => {
      location.hash = name;
    }, anchor);
    await expect.poll(() => page.url()).toBe(address);
    await expectWhole(page);
  }
  await option(page, 'no').click();
  await expect(answers(page)).toHaveCount(3);
  await page.goBack();
  await expectWhole(page);
});

for (const [what, link] of [
  ['with a full stop behind it', `${LINK}.`],
  ['in brackets', `${LINK})»`],
  ['with its slashes encoded', LINK.replace(/(?<=#.*)\//g, '%2F')],
  ['encoded three times', LINK.replace(/(?<=#.*)\//g, '%25252F')],
  ['with its # encoded', LINK.replace('#', '%23')],
  ['with a parameter behind it', `${LINK}&utm_source=x`],
  ['with a query behind it', `${LINK}?fbclid=x_y-z`],
  ['with a query before its #', LINK.replace('#', '?fbclid=x_y-z#')],
  ['with invisible marks', LINK.replace(/(?<=#.*)\//g, '/\u200B\u00AD')],
  ['without its last character', LINK.slice(0, -1)],
  ['of a site of before', LINK.replace(/A$/, '-')],
  ['to the file of the page', LINK.replace('#', 'index.html#')],
  ['with its # encoded in a query', LINK.replace('#', '?utm_source=mail%23')],
  ['with its # encoded twice', LINK.replace('#', '%2523')],
  ['with a query of its own encoded', LINK.replace('#', '?app%3Dxx%23')],
  ['without its #, behind a query', LINK.replace('#', '?utm_source=mail')],
  ['with its ? in the path', LINK.replace('#', '%3Futm_source=mail#')],
  ['with the slashes of its path encoded', LINK.replace('lamp/new-bulb/', 'lamp%2Fnew-bulb%2F')],
  ['with all of its path encoded', `/${encodeURIComponent(LINK.slice(1))}`],
  ['with an invisible mark in its path', LINK.replace('new-', 'new-%E2%80%8B')],
  ['with a bracket behind its path', LINK.replace('#', ')#')],
  ['with marks behind its path', LINK.replace('/#', ').#')],
  ['with stars around a word', LINK.replace('desk-lamp/new', '*desk-lamp*/new')],
  ['with quotes around its path', LINK.replace('desk', '%22desk').replace('#', '%22#')],
  ['with a step that was cut', LINK.replace('new-bulb', 'new-bu')],
  ['with an article that was cut', LINK.replace('desk-lamp/new', 'desk-la/new')],
  ['without its step', LINK.replace('new-bulb/#', '#')],
  ['without its article', LINK.replace('desk-lamp/new-bulb/#', '#')],
  ['on a page of something else', LINK.replace('desk-lamp/new-bulb/#', 'proof/#')],
] as const) {
  test(`a link ${what} opens with all answers`, async ({ page }) => {
    await page.goto(link);
    await wakeAny(page);
    await expectWhole(page);
    await expect(page).toHaveURL(new RegExp(`${LINK}$`));
  });
}

test('a link whose language is gone keeps its answers, and asks for the language', async ({
  page,
}) => {
  await page.goto(LINK.replace('en/desk-lamp/new-bulb/', ''));
  await page.locator('a[hreflang="en"]').click();
  await expectWhole(page);
  await expect(page).toHaveURL(new RegExp(`${LINK}$`));
});

test('answers that are put behind the address of a page in view open their step', async ({
  page,
}) => {
  for (const path of ['/en/', '/en/desk-lamp/']) {
    await page.goto(path);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, LINK.split('#')[1]!);
    await expectWhole(page);
    await expect(page).toHaveURL(new RegExp(`${LINK}$`));
  }
});

test('a page is found behind the marks that were put around its address', async ({ page }) => {
  for (const [path, name] of [
    ['/en/desk-lamp/).', 'article'],
    ['/ru%2Fcontact%2F', 'contact'],
    ['/en/map/desk-lamp*', 'map'],
    ['/en/%E2%80%8B', 'home'],
  ] as const) {
    await page.goto(path);
    await expect(page.locator(`[data-page="${name}"]`), path).toBeVisible();
  }
  for (const path of ['/en/desk-lamp/new-bul/', '/en/desk-la/', '/no-such-file']) {
    await page.goto(path);
    await expect(page.locator('[data-page="not-found"]'), path).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(path);
  }
});

test('before any code has come, the link to another language carries answers and app', async ({
  page,
  complaints,
}) => {
  await page.route('**/assets/main-*', (route) => route.abort());
  await page.goto(LINK.replace('#', '?app=ru#'));
  await expect(page.locator('[data-language="ru"]')).toHaveAttribute(
    'href',
    LINK.replace('/en/', '/ru/').replace('#', '?app=ru#'),
  );
  await expect.poll(() => complaints).toEqual([expect.stringContaining('ERR_FAILED')]);
  complaints.length = 0;
});

test('a link that lost an answer keeps those before, and says so', async ({ page }) => {
  for (const [rest, words] of [
    ['lf3', 'no longer match'],
    ['lf3§§', 'The link was damaged'],
  ] as const) {
    await page.goto('/en/');
    await page.goto(`/en/desk-lamp/new-bulb/#1/desk-lamp/${rest}`);
    await expect(notice(page)).toContainText(words);
    await expect(main(page)).toHaveAttribute('data-step', 'turnUp');
    await expect(answers(page)).toHaveCount(1);
  }
});

for (const fragment of ['utm_source=newsletter', 'top', 'main', ':~:text=bulb', '%E0%A4%A'])
  test(`#${fragment} is none of ours`, async ({ page }) => {
    await page.goto(`/en/desk-lamp/what-happens/#${fragment}`);
    await wake(page);
    await expect(notice(page)).toHaveCount(0);
    await option(page, 'flickers').click();
    await expect(answers(page)).toHaveCount(1);
  });

test('a page is the same by every spelling of its address', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  for (const path of [
    '/en/desk-lamp/turn-up/index.html',
    '/en/desk-lamp//turn-up/',
    '/en/desk-lamp/turn-up',
    '/en/Desk-Lamp/Turn-Up/',
  ]) {
    await page.goto(path);
    await wakeAny(page);
    await expect(main(page)).toHaveAttribute('data-step', 'turnUp');
    await wake(page);
    await option(page, 'no').click();
    await expect(main(page)).toHaveAttribute('data-step', 'newBulb');
  }
  await page.goto('/ru/search/index.html?q=%D0%BB%D0%B0%D0%BC%D0%BF%D0%B0');
  await expect(page.locator('[data-hit]').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('another language keeps the question of a search', async ({ page }) => {
  await page.goto('/en/search/?q=flickers+%26+dark');
  await expect(page.locator('[data-language="ru"]')).toHaveAttribute('href', /\?q=/);
  await page.locator('[data-language="ru"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('.search input')).toHaveValue('flickers & dark');
});

for (const locale of languages.filter((id) => id !== 'ar')) {
  test(`a link pasted into a search field opens in ${locale} with its answers`, async ({
    page,
  }) => {
    const pasted = `https://elsewhere.example/below${LINK}&utm_source=x`;
    // By the offer under the field of the home page.
    await page.goto(`/${locale}/`);
    const field = page.locator('.search input');
    await field.fill(pasted);
    await expect(page.getByRole('option').first()).toContainText(text(locale, 'common:code.link'));
    await field.press('ArrowDown');
    await field.press('Enter');
    await expectWhole(page);
    // By Enter, which leads over the page of search.
    await page.goto(`/${locale}/`);
    await field.fill(pasted);
    await field.press('Enter');
    await expectWhole(page);
    expect(new URL(page.url()).pathname).toBe(`/${locale}/desk-lamp/new-bulb/`);
    // In the workspace it opens for the caller.
    await page.goto(`/${locale}/agent/`);
    // The key is listened to from a moment after the page is there.
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('/');
    await field.fill(pasted);
    await expect(page.locator('[role="listbox"] a').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('.call-view')).toHaveAttribute('data-step', 'newBulb');
    await expect(page.locator('.call-view')).toHaveAttribute('data-flow', 'desk-lamp');
  });
}

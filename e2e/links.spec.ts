import type { Page } from '@playwright/test';
import { languages, text } from './fixture';
import { expect, test } from './site';
import { answers, main, option, wake } from './walker';

const KEY = 'latchkey.journey';
const LINK = '/en/desk-lamp/new-bulb/#1/desk-lamp/lf3TTA';

const notice = (page: Page) => page.locator('.notice');
const onDevice = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);

/** Walks to a step with two answers behind it, hydrated, and waits until they are saved. */
async function walk(page: Page) {
  await page.goto('/en/desk-lamp/what-happens/');
  await wake(page);
  await option(page, 'tooDim').click();
  await expect(main(page)).toHaveAttribute('data-step', 'turnUp');
  await option(page, 'no').click();
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
  await walk(page);
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
  await walk(page);
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
] as const) {
  test(`a link ${what} opens with all answers`, async ({ page }) => {
    await page.goto(link);
    await wakeAny(page);
    await expectWhole(page);
    await expect(page).toHaveURL(new RegExp(`${LINK}$`));
  });
}

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

import type { Page } from '@playwright/test';
import { axeViolations } from './axe';
import { expect, test } from './site';
import { main, option, showAnswers, wake } from './walker';

const START = '/en/desk-lamp/what-happens/';

const choice = (page: Page, app: string) => main(page).locator(`a[href*="app=${app}"][href*="#1"]`);
const chosen = (page: Page) => main(page).locator('.moves [aria-current=true]');

test('the language of the app is said once, and kept on the way, by a reload and in a shared link', async ({
  page,
  browser,
  site,
}) => {
  await page.goto(START);
  await expect(main(page)).toContainText('Press Power (Питание)');
  await wake(page);
  await expect(chosen(page)).toHaveCount(0);
  await choice(page, 'ru').first().click();
  await expect(main(page)).toContainText('Press Питание (Power)');
  await expect(page.locator('main b[lang=ru]').first()).toHaveText('Питание');
  await expect(chosen(page)).toHaveText('Russian ✓');
  await expect(page).toHaveURL(/\/what-happens\/\?app=ru$/);

  await option(page, 'tooDim').click();
  await expect(main(page)).toHaveAttribute('data-step', 'turnUp');
  await expect(main(page)).toContainText('tap Яркость (Brightness)');
  await expect(page.locator('.figure text', { hasText: 'Яркость' })).toBeVisible();
  await expect(page).toHaveURL(/\/turn-up\/\?app=ru#1\//);
  // There the bar of answers rests, and covers no part of a link.
  await page.locator('footer').scrollIntoViewIfNeeded();
  expect(await axeViolations(page)).toEqual([]);

  // One choice is no step: Back leads to the question before.
  await page.reload();
  await expect(main(page)).toContainText('tap Яркость (Brightness)');
  await page.goBack();
  await expect(main(page)).toHaveAttribute('data-step', 'whatHappens');
  await expect(main(page)).toContainText('Press Питание (Power)');
  await page.goForward();
  await expect(main(page)).toHaveAttribute('data-step', 'turnUp');

  await page.locator('.share summary').click();
  const link = await page.locator('#share-link').inputValue();
  expect(link).toBe(page.url());
  expect(link).toContain('/?app=ru#1/');
  await expect(page.locator('.qr + p')).toHaveText(link);
  const context = await browser.newContext({ baseURL: site });
  const phone = await context.newPage();
  await phone.goto(link);
  await expect(main(phone)).toContainText('tap Яркость (Brightness)');
  // In the other language, the same app shows the same.
  await phone.locator('[data-language=ru]').click();
  await expect(main(phone)).toContainText('«Яркость» (Brightness)');
  await expect(phone).toHaveURL(/^[^?]*\/ru\/[^?]*\?app=ru#1\//);
  await context.close();
});

test('the newest choice stays on the way back', async ({ page }) => {
  await page.goto(`${START}?app=ru`);
  await wake(page);
  await option(page, 'tooDim').click();
  await expect(main(page)).toContainText('tap Яркость (Brightness)');
  await choice(page, 'en').first().click();
  await expect(main(page)).toContainText('tap Brightness (Яркость)');
  await page.goBack();
  await expect(main(page)).toHaveAttribute('data-step', 'whatHappens');
  await expect(main(page)).toContainText('Press Power (Питание)');
  await expect(page).toHaveURL(/\/what-happens\/\?app=en$/);
  await page.goForward();
  await expect(main(page)).toContainText('tap Brightness (Яркость)');
});

for (const query of ['?app=RU', '?app=ru/', '?app=ru).', '?APP=Ru,', '?app%3Dru'])
  test(`it is read from ${query}`, async ({ page }) => {
    await page.goto(START + query);
    await expect(main(page)).toContainText('Press Питание (Power)');
    await expect(page).toHaveURL(/\/what-happens\/\?app=ru$/);
  });

test('it and the answers are read from a link without its #', async ({ page }) => {
  await page.goto('/en/desk-lamp/turn-up/?app=ru1/desk-lamp/lf3');
  await expect(main(page)).toHaveAttribute('data-step', 'turnUp');
  await expect(page).toHaveURL(/\/turn-up\/\?app=ru#1\/desk-lamp\/lf3$/);
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('it goes on to the article and to a new start, and from the article to its steps', async ({
  page,
  complaints,
}) => {
  await page.goto(`/en/desk-lamp/turn-up/?app=ru`);
  await wake(page);
  await showAnswers(page);
  const article = page.locator('.article-name a');
  await expect(article).toHaveAttribute('href', '/en/desk-lamp/?app=ru');
  await expect(page.locator('[data-start-again]')).toHaveAttribute('href', `${START}?app=ru`);
  await article.click();
  await expect(page.locator('[data-start]')).toHaveAttribute('href', /what-happens\/\?app=ru$/);
  await expect(page.locator('[data-option="tooDim"]')).toHaveAttribute('href', /\?app=ru#\+/);

  // The same before any code has come.
  await page.route('**/assets/main-*', (route) => route.abort());
  await page.goto(`/en/desk-lamp/turn-up/?app=ru`);
  await expect(article).toHaveAttribute('href', /\/en\/desk-lamp\/\?app=ru$/);
  await expect(page.locator('[data-start-again]')).toHaveAttribute('href', /\?app=ru$/);
  await expect.poll(() => complaints).toEqual([expect.stringContaining('ERR_FAILED')]);
  complaints.length = 0;
});

test('texts that come late do not take the place of those of a newer choice', async ({ page }) => {
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/captions-*', async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes('تشغيل')) await isReleased;
    await route.fulfill({ response });
  });
  await page.goto(`${START}?app=ar`);
  await wake(page);
  await choice(page, 'ru').first().click();
  await expect(main(page)).toContainText('Press Питание (Power)');
  const late = page.waitForResponse(async (response) => (await response.text()).includes('تشغيل'));
  release();
  await late;
  await option(page, 'tooDim').click();
  await expect(main(page)).toContainText('tap Яркость (Brightness)');
});

test('it is kept with the session, and is there after a visit to another article', async ({
  page,
}) => {
  await page.goto(`${START}?app=ru`);
  await option(page, 'tooDim').click();
  await expect(main(page)).toContainText('tap Яркость (Brightness)');
  await expect(page.locator('.answers')).toBeVisible();
  await page.goto('/en/kettle/');
  await page.goto(START);
  await expect(main(page)).toContainText('Press Питание (Power)');
  await expect(page).toHaveURL(/\?app=ru/);
});

test('an answer that is given before any code has run carries it on', async ({
  page,
  complaints,
}) => {
  await page.route('**/assets/main-*', (route) => route.abort());
  await page.goto(`${START}?app=ru`);
  await expect(option(page, 'tooDim')).toHaveAttribute('href', /\/turn-up\/\?app=ru#\+/);
  await expect.poll(() => complaints).toEqual([expect.stringContaining('ERR_FAILED')]);
  complaints.length = 0;
});

test('where its # was encoded, a link still has its answers and the language', async ({ page }) => {
  await page.goto(`${START}?app=ru`);
  await option(page, 'tooDim').click();
  await expect(page).toHaveURL(/\/turn-up\/\?app=ru#1\//);
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link.replace('#', '%23'));
  await expect(main(page)).toContainText('tap Яркость (Brightness)');
  await expect(page.locator('.answers dd')).toHaveCount(1);
});

test('an unknown language does nothing', async ({ page }) => {
  await page.goto(`${START}?app=xx`);
  await wake(page);
  await expect(main(page)).toContainText('Press Power (Питание)');
  await expect(page).toHaveURL(/\/what-happens\/$/);
});

test('it is chosen by keyboard, and the focus stays', async ({ page }) => {
  await page.goto('/ru/desk-lamp/what-happens/');
  await wake(page);
  await choice(page, 'en').first().focus();
  await page.keyboard.press('Enter');
  await expect(main(page)).toContainText('«Power» (Питание)');
  await expect(chosen(page)).toBeFocused();
  const { height } = (await chosen(page).boundingBox())!;
  expect(height).toBeGreaterThanOrEqual(44);
});

test('a step without captions does not ask', async ({ page }) => {
  await page.goto('/en/desk-lamp/tighten-bulb/');
  await expect(main(page)).toHaveAttribute('data-step', 'tightenBulb');
  await expect(main(page).locator('a[href*="app="]')).toHaveCount(0);
});

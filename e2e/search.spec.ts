import type { Page } from '@playwright/test';
import { axeViolations } from './axe';
import { languages, text } from './fixture';
import { expect, test } from './site';

const ask = (page: Page, locale: string, query: string) =>
  page.goto(`/${locale}/search/?q=${encodeURIComponent(query)}`);

for (const [locale, query, path] of [
  ['en', 'my lamp keeps flickering', '/en/desk-lamp/tighten-bulb/'],
  ['ru', 'накипь в чайнике', '/ru/kettle/descale/'],
  // In Latin letters, in the other language, and on the wrong keyboard.
  ['ru', 'lampa migaet', '/ru/desk-lamp/tighten-bulb/'],
  ['en', 'лампа мигает', '/en/desk-lamp/tighten-bulb/'],
  ['ru', 'yfrbgm d xfqybrt', '/ru/kettle/descale/'],
] as const) {
  test(`“${query}” opens the step that answers it, in ${locale}`, async ({ page }) => {
    await ask(page, locale, query);
    const first = page.locator('[data-hit]').first();
    await expect(first).toHaveAttribute('href', new RegExp(`^${path}`));
    await first.click();
    await expect(page.locator('main')).toHaveAttribute('data-step', /.+/);
  });
}

for (const [locale, query] of [
  ['en', 'lamp'],
  ['ru', 'лампа'],
] as const) {
  test(`whom no answer to “${query}” helps is asked, or goes to a person`, async ({ page }) => {
    await ask(page, locale, query);
    const ways = page.locator('[data-none] a');
    await expect(ways).toHaveCount(2);
    await ways.last().click();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'contact');
    await page.goBack();
    await ways.first().click();
    await expect(page.locator('main')).toHaveAttribute('data-flow', 'start');
    await expect(page.locator('main')).toHaveAttribute('data-step', /.+/);
  });
}

for (const [locale, query] of [
  ['en', 'wash my car'],
  ['ru', 'погода на завтра'],
] as const) {
  test(`“${query}” is not answered by a random step, but by whom to contact`, async ({ page }) => {
    await ask(page, locale, query);
    const verdict = page.getByRole('status').getByRole('heading');
    const words = text(locale, 'common:search.notCoveredWords').replace('{{words}}', query);
    await expect(verdict).toHaveText(words);
    await expect(page.locator('[data-no-match]')).toBeVisible();
    await expect(page.locator('[data-hit]')).toHaveCount(0);
    await page.locator('[data-no-match] a.button').click();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'contact');
  });
}

for (const [locale, query, word] of [
  ['en', 'tighten bulb', 'bulb'],
  ['ru', 'закрутить лампочку', 'ламп'],
] as const) {
  test(`“${query}” is marked where an answer says it, in ${locale}`, async ({ page }) => {
    await ask(page, locale, query);
    const marks = page.locator('[data-hit]').first().locator('mark');
    await expect(marks.filter({ hasText: word }).first()).toBeVisible();
  });
}

test('the field is a combobox for the keyboard, and says what it found', async ({ page }) => {
  await page.goto('/en/');
  const field = page.getByRole('combobox');
  await field.focus();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.type('flickers');
  const options = page.getByRole('option');
  await expect(options.first()).toContainText('Tighten the bulb');
  await expect(page.getByRole('status')).toContainText(/\d answers? found/);
  expect(await axeViolations(page)).toEqual([]);

  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  const active = await field.getAttribute('aria-activedescendant');
  expect(await options.first().getAttribute('id')).toBe(active);
  await page.keyboard.press('ArrowUp');
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(field).toHaveValue('flickers');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/desk-lamp\/tighten-bulb\/$/);
});

test('Enter without a choice leads to the page of all answers, which keeps the text', async ({
  page,
}) => {
  await page.goto('/ru/');
  await page.getByRole('combobox').fill('лампа мигает');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ru\/search\/\?q=/);
  await expect(page.locator('[data-hit]').first()).toBeVisible();
  await expect(page.getByRole('combobox')).toHaveValue('лампа мигает');
});

test('nothing of search is downloaded before the field is used', async ({ page }) => {
  const wanted: string[] = [];
  page.on('request', (request) => wanted.push(new URL(request.url()).pathname));
  await page.goto('/en/');
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('home-page')),
  );
  expect(wanted.filter((path) => path.startsWith('/search/'))).toEqual([]);
  await page.getByRole('combobox').focus();
  await expect
    .poll(() => wanted.filter((path) => path.startsWith('/search/')).length)
    .toBe(
      // The index of each language, and what hits show in that of the page.
      languages.length + 1,
    );
});

test('a failed download is said, and the text kept', async ({ page, context, complaints }) => {
  await context.route('**/search/*.json', (route) => route.abort());
  await page.goto('/en/');
  await page.getByRole('combobox').fill('flickers');
  await expect(page.getByText('Search did not load').last()).toBeVisible();
  await expect(page.getByRole('combobox')).toHaveValue('flickers');
  // The browser itself reports the downloads that this test lets fail.
  complaints.splice(
    0,
    complaints.length,
    ...complaints.filter((text) => !text.includes('ERR_FAILED')),
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form leads to a page that explains itself', async ({ page }) => {
    await page.goto('/en/');
    await page.getByRole('combobox').fill('lamp');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/en\/search\/\?q=lamp$/);
    await expect(page.getByText('needs JavaScript')).toBeVisible();
    await page.locator('.topics a').first().click();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'article');
  });

  test('each symptom at home leads to a step', async ({ page }) => {
    await page.goto('/ru/');
    expect(await page.locator('[data-symptom]').count()).toBe(4);
    await page.locator('[data-symptom]').first().click();
    await expect(page.locator('main')).toHaveAttribute('data-step', /.+/);
  });
});

test('hostile queries break nothing and are never markup', async ({ page }) => {
  for (const query of [
    'a'.repeat(8_000),
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '\u202eкод\u202c не приходит',
    '(.*)+$[\\',
    '🙂🙃'.repeat(50),
    '%',
  ]) {
    await ask(page, 'en', query);
    await expect(page.locator('[data-no-match], [data-none]').first()).toBeVisible();
    expect(await page.locator('main img, main script').count()).toBe(0);
    await expect(page.getByRole('combobox')).toHaveValue(query.trim().slice(0, 300));
  }
});

test('a story that is longer than the field is searched to its end, over all pages', async ({
  page,
}) => {
  const story = `${'Ну вот опять не знаю что делать. '.repeat(60)}Лампа мигает`;
  await page.goto('/ru/');
  const field = page.getByRole('combobox');
  await field.fill(story);
  await expect(page.getByText(text('ru', 'common:search.long'))).toBeVisible();
  await expect(field).toHaveValue(story.slice(0, 300));
  await field.press('Enter');
  await expect(page).toHaveURL(/\/ru\/search\/\?q=.{1000,}#q=.*/);
  await expect(field).toHaveValue(story.slice(0, 300));
  const long = page.locator('form [type="hidden"]');
  expect(story.startsWith(await long.inputValue())).toBe(true);
});

test('a query of nothing but marks stands in one line', async ({ page }) => {
  await ask(page, 'en', 'lamp');
  const field = page.getByRole('combobox');
  await expect(field).toHaveValue('lamp');
  const height = await field.evaluate((input) => input.clientHeight);
  // No server takes an address this long: it stands behind the `#`.
  await page.goto('/en/');
  await page.goto(`/en/search/?q=a#q=${'\u0301'.repeat(100_000)}`);
  await expect(page.locator('[data-no-match], [data-hit], [data-none]').first()).toBeVisible();
  await expect(field).toHaveValue(`a${'\u0301'.repeat(4)}`);
  expect(await field.evaluate((input) => input.clientHeight)).toBe(height);
});

for (const locale of languages) {
  test(`no accessibility violation with answers and without one in ${locale}`, async ({ page }) => {
    for (const query of ['lamp', 'weather']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await ask(page, locale, query);
        await expect(page.locator('[data-hit], [data-no-match]').first()).toBeVisible();
        expect(await axeViolations(page), query).toEqual([]);
      }
    }
    for (const path of [`/${locale}/`, `/${locale}/contact/`]) {
      await page.goto(path);
      expect(await axeViolations(page), path).toEqual([]);
    }
  });
}

import fc from 'fast-check';
import { axeViolations } from './axe';
import { expect, test } from './site';

test('no accessibility violation once a page is hydrated, with answers and a notice', async ({
  page,
}) => {
  await page.goto('/ru/desk-lamp/tighten-bulb/#1/desk-lamp/AAA');
  await expect(page.locator('.notice')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});

test('every response carries the production headers', async ({ request }) => {
  for (const path of [
    '/',
    '/en/',
    '/en/desk-lamp/what-happens/',
    '/en/nowhere/',
    '/manifest.webmanifest',
    '/_headers',
  ]) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).toContain("require-trusted-types-for 'script'");
    expect(policy, path).not.toContain('unsafe');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('no-referrer');
    expect(headers['strict-transport-security'], path).toContain('max-age=');
  }
});

test('an unknown step or flow is answered in its language, with the nearest topics', async ({
  page,
}) => {
  const response = await page.goto('/ru/desk-lmp/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('.topics a').first()).toHaveAttribute('href', '/ru/desk-lamp/');
  expect((await page.goto('/en/desk-lamp/no-such-step/'))?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('This page does not exist');
  await expect(page.locator('.topics a').first()).toHaveAttribute('href', '/en/desk-lamp/');
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('an address that leads nowhere can be asked at once, and shows little else', async ({
    page,
  }) => {
    await page.goto('/en/zzz/');
    const hrefs = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(hrefs).toContain('/en/contact/');
    expect(hrefs.length).toBeLessThan(12);
    await expect(page.locator('[data-symptom]').first()).toBeVisible();
    await page.locator('[type=search]').fill('lamp');
    await page.locator('main form button').click();
    await expect(page).toHaveURL(/\/en\/search\/\?q=lamp$/);
  });
});

for (const [what, fragment, words] of [
  ['damaged', '1/desk-lamp/!!', 'The link was damaged'],
  ['of another version', '9/desk-lamp/AbcDef', 'another version'],
  ['that no longer fits', '1/desk-lamp/AAABBB', '2 answers no longer fit'],
] as const) {
  test(`a link ${what} says so and keeps the last step that fits`, async ({ page }) => {
    await page.goto(`/en/desk-lamp/what-happens/#${fragment}`);
    await expect(page.locator('.notice')).toContainText(words);
    await expect(page.locator('main')).toHaveAttribute('data-step', 'whatHappens');
    await expect(page.locator('main nav [data-option="staysDark"]')).toBeVisible();
  });
}

test('hostile fragments never break a page', async ({ page }) => {
  const samples = fc.sample(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.stringMatching(
        /^1\/[a-z-]{1,20}(:[a-zA-Z]{1,10})?\/[\w-]{0,30}(\/[a-z-]{1,10}\/[\w-]{0,9})?$/,
      ),
      fc.constantFrom(
        '__proto__',
        '1/__proto__/AAA',
        '1/constructor:toString/',
        `1/desk-lamp/${'A'.repeat(9000)}`,
        '<img src=x onerror=alert(1)>',
      ),
    ),
    { numRuns: 60, seed: 7 },
  );
  for (const fragment of samples) {
    await page.goto('about:blank');
    await page.goto(`/en/desk-lamp/turn-up/#${encodeURI(fragment)}`);
    await page.mouse.move(4, 4);
    await page.mouse.move(8, 8);
    await expect(page.locator('[data-start-again]')).toBeVisible();
    await expect(page.locator('main nav [data-option]').first()).toBeVisible();
    await expect(page.locator('h1')).not.toBeEmpty();
  }
});

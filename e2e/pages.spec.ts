import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { axeViolations } from './axe';
import { allPaths, expect, stepPaths, test } from './site';

/** Pages of one article in one language make one test, so that a failure names them. */
const groups = new Map<string, string[]>();
for (const path of allPaths)
  groups.set(groupOf(path), [...(groups.get(groupOf(path)) ?? []), path]);

function groupOf(path: string): string {
  return path.split('/').slice(1, 3).join('/') || 'language choice';
}

for (const [group, paths] of groups) {
  test(`no accessibility violation in light and dark: ${group}`, async ({ page }) => {
    for (const path of paths) {
      await page.goto(path);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await axeViolations(page), `${path} in ${colorScheme}`).toEqual([]);
      }
    }
  });
}

test('no accessibility violation once a page is alive, with answers and a notice', async ({
  page,
}) => {
  await page.goto('/ru/portal-login/check-username/#1/portal-login/AAA');
  await expect(page.locator('.notice')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});

test('every page fits 320 px and carries the marks of the contract', async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of allPaths) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide, `${path} scrolls sideways`).toBe(false);
    if (!stepPaths.includes(path)) continue;
    const { kind, flow, outcome } = await page.locator('main').evaluate(({ dataset }) => ({
      flow: dataset.flow,
      kind: dataset.kind,
      outcome: dataset.outcome,
    }));
    expect(path).toContain(`/${flow}/`);
    expect(['question', 'instruction', 'outcome']).toContain(kind);
    expect(kind === 'outcome').toBe(outcome !== undefined);
    expect((await page.locator('main nav a[data-option][href]').count()) > 0).toBe(
      kind !== 'outcome',
    );
  }
});

test('no page can take a credential, sets a cookie or asks another host', async ({
  page,
  context,
  site,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) foreign.push(request.url());
  });
  for (const path of allPaths.filter((_, index) => index % 5 === 0)) {
    await page.goto(path);
    await page.mouse.move(index(path), 9);
    await page.mouse.move(3, 4);
    // A search, a date, a time and a tick are all that a person may enter.
    const entries = ['search', 'date', 'datetime-local', 'checkbox'];
    const fields = page.locator(
      `input${entries.map((type) => `:not([type="${type}"])`).join('')}, textarea, select, [contenteditable]`,
    );
    expect(await fields.count(), path).toBe(0);
  }
  expect(foreign).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

const index = (path: string): number => path.length % 50;

test('every page has the one inlined style, no inline script and its other language', () => {
  const styles = new Set<string>();
  for (const path of allPaths) {
    const html = readFileSync(`dist${path}index.html`, 'utf8');
    styles.add(/<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '');
    expect(html, path).not.toMatch(
      /<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=|<link rel="stylesheet"/,
    );
    expect(html, path).toMatch(/<title>[^<]+<\/title>/);
    expect(html, path).toMatch(/<meta name="description" content="[^"]+">/);
    expect(html, path).toContain('<link rel="canonical"');
    for (const locale of ['en', 'ru', 'x-default'])
      expect(html, path).toContain(`hreflang="${locale}"`);
    expect(html.match(/<h1/g), path).toHaveLength(1);
  }
  expect(styles.size).toBe(1);
});

test('every response carries the production headers', async ({ request }) => {
  for (const path of [
    '/',
    '/en/',
    '/en/portal-login/situation/',
    '/en/nowhere/',
    '/icon.svg',
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
  const response = await page.goto('/ru/portal-logn/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('.topics a').first()).toHaveAttribute('href', '/ru/portal-login/');
  expect((await page.goto('/en/portal-login/no-such-step/'))?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('This page does not exist');
  await expect(page.locator('.topics a').first()).toHaveAttribute('href', '/en/portal-login/');
});

for (const [what, fragment, words] of [
  ['damaged', '1/portal-login/!!', 'The link was damaged'],
  ['of another version', '9/portal-login/AbcDef', 'another version'],
  ['that no longer fits', '1/portal-login/AAABBB', '2 answers no longer fit'],
] as const) {
  test(`a link ${what} says so and keeps the last step that fits`, async ({ page }) => {
    await page.goto(`/en/portal-login/situation/#${fragment}`);
    await expect(page.locator('.notice')).toContainText(words);
    await expect(page.locator('main')).toHaveAttribute('data-step', 'situation');
    await expect(page.locator('main nav [data-option="message"]')).toBeVisible();
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
        `1/portal-login/${'A'.repeat(9000)}`,
        '<img src=x onerror=alert(1)>',
      ),
    ),
    { numRuns: 60, seed: 7 },
  );
  for (const fragment of samples) {
    await page.goto('about:blank');
    await page.goto(`/en/portal-login/which-message/#${encodeURI(fragment)}`);
    await page.mouse.move(4, 4);
    await page.mouse.move(8, 8);
    await expect(page.locator('[data-start-again]')).toBeVisible();
    await expect(page.locator('main nav [data-option]').first()).toBeVisible();
    await expect(page.locator('h1')).not.toBeEmpty();
  }
});

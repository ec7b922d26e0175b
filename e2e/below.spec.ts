import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { languages, text } from './fixture';
import { pathsOf } from './served';
import { BELOW, BELOW_OUT, BELOW_URL, type SharedHost, startSharedHost } from './shared-host';
import { answers, main, option, wake } from './walker';

const dist = join(BELOW_OUT, 'dist');
const read = (file: string) => readFileSync(join(dist, file), 'utf8');

const test = base.extend<{ host: SharedHost; complaints: string[] }>({
  // Playwright reads the fixtures from the pattern.
  host: async ({}, use) => {
    const host = await startSharedHost();
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(`${host.url}${BELOW}/`),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** What was asked for that does not belong to the site below the path. */
const outside = ({ asked }: SharedHost) => asked.filter((path) => !path.startsWith(`${BELOW}/`));

async function walk(page: Page, ...options: string[]) {
  for (const id of options) {
    const step = await main(page).getAttribute('data-step');
    await option(page, id).click();
    await expect(main(page)).not.toHaveAttribute('data-step', step!);
  }
}

test('every address of every page stands below the path, and leads to a file', () => {
  for (const path of pathsOf(dist)) {
    const html = read(`${path}index.html`);
    const addresses = [...html.matchAll(/ (?:href|src|action)="(\/[^"]*)"/g)].map(([, to]) => to!);
    expect(addresses.length, path).toBeGreaterThan(3);
    const fileOf = (address: string) =>
      address
        .slice(BELOW.length)
        .replace(/[?#].*/, '')
        .replace(/\/$/, '/index.html');
    const bad = addresses.filter(
      (address) => !address.startsWith(`${BELOW}/`) || !existsSync(dist + fileOf(address)),
    );
    expect(bad, path).toEqual([]);
  }
});

test('what is read by others names the whole address', () => {
  expect(read('sitemap.xml')).toContain(`<loc>${BELOW_URL}en/kettle/</loc>`);
  expect(read('sitemap.xml')).not.toMatch(/<loc>(?!https:\/\/help\.example\/help\/)/);
  for (const path of ['', 'en/', 'ru/kettle/', 'en/desk-lamp/new-bulb/'])
    expect(read(`${path}index.html`)).toContain(`rel="canonical" href="${BELOW_URL}${path}"`);
  expect(JSON.parse(read('manifest.webmanifest'))).toMatchObject({
    id: `${BELOW}/`,
    start_url: `${BELOW}/`,
    scope: `${BELOW}/`,
  });
  const rules = read('_headers')
    .split('\n')
    .filter((line) => /^\S/.test(line));
  expect(rules.length).toBeGreaterThan(4);
  for (const rule of rules) expect(rule).toMatch(/^\/help\//);
});

test('the way in is found without the slash, and leads into a language', async ({ page, host }) => {
  for (const address of [BELOW, `${BELOW}/`]) {
    await page.goto(host.url + address);
    await expect(page).toHaveURL(`${host.url}${BELOW}/`);
    await expect(main(page)).toHaveAttribute('data-page', 'language');
  }
  await main(page).locator('a').first().click();
  await expect(main(page)).toHaveAttribute('data-page', 'home');
});

test('a walk counts before and after hydration, goes back and changes its language', async ({
  page,
  host,
}) => {
  await page.goto('en/desk-lamp/');
  await page.locator('[data-start]').click();
  // A plain link: no sign of a person came before this click.
  await option(page, 'staysDark').dispatchEvent('click');
  await expect(main(page)).toHaveAttribute('data-step', 'otherSocket');
  await wake(page);
  await walk(page, 'no', 'no');
  await expect(main(page)).toHaveAttribute('data-step', 'newBulb');
  await expect(answers(page)).toHaveCount(3);
  await expect(page).toHaveURL(/\/help\/en\/desk-lamp\/new-bulb\/#1\//);

  await page.goBack();
  await expect(main(page)).toHaveAttribute('data-step', 'tightenBulb');
  await page.locator('[data-language="ru"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page).toHaveURL(/\/help\/ru\/desk-lamp\/tighten-bulb\/#1\//);
  await expect(answers(page)).toHaveCount(2);

  await page.goto('ru/');
  await page.locator('.kept [data-offer]').click();
  await expect(main(page)).toHaveAttribute('data-flow', 'desk-lamp');
  await expect(answers(page)).not.toHaveCount(0);
  expect(outside(host)).toEqual([]);
});

test('a hand-over, the link of a journey and its code lead on', async ({ page, host, context }) => {
  await page.goto('en/front-door/type-code/');
  await wake(page);
  await walk(page, 'no', 'no');
  await page.locator('[data-continue]').click();
  await expect(main(page)).toHaveAttribute('data-flow', 'desk-lamp');
  await page.locator('.share summary').click();
  const link = await page.locator('#share-link').inputValue();
  expect(link).toContain(`${host.url}${BELOW}/en/desk-lamp/`);
  const code = (await page.locator('[data-code]').getAttribute('data-code'))!;

  const other = await context.newPage();
  await other.goto(link);
  await expect(main(other)).toHaveAttribute('data-flow', 'desk-lamp');
  await expect(answers(other)).not.toHaveCount(0);
  await other.goto('ru/');
  await other.locator('.search input').fill(code);
  await other.locator('.search input').press('Enter');
  await expect(main(other)).toHaveAttribute('data-flow', 'desk-lamp');
  expect(outside(host)).toEqual([]);
});

test('search suggests, answers, and leads to a step', async ({ page, host }) => {
  await page.goto('en/');
  await page.locator('.search input').fill('flickers');
  await expect(page.getByRole('option').first()).toHaveAttribute(
    'href',
    /^\/help\/en\/desk-lamp\//,
  );
  await page.locator('.search input').press('Enter');
  await expect(page).toHaveURL(/\/help\/en\/search\/\?q=flickers$/);
  await page.locator('[data-hit]').first().click();
  await expect(main(page)).toHaveAttribute('data-flow', 'desk-lamp');
  expect(outside(host)).toEqual([]);
});

test('the map leads to a step', async ({ page, host }) => {
  await page.goto('en/map/desk-lamp/');
  await page.mouse.move(9, 9);
  await expect(page.locator('.map-tools button').first()).toBeVisible();
  await page.locator('.map a').first().click();
  await expect(main(page)).toHaveAttribute('data-flow', 'desk-lamp');
  await expect(page).toHaveURL(/\/help\/en\/desk-lamp\//);
  expect(outside(host)).toEqual([]);
});

test('the workspace takes a call, finds a step and copies its address', async ({
  page,
  host,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('en/agent/');
  await page.mouse.move(9, 9);
  await page.locator('[data-do="next"]').click();
  await page.locator('.search input').fill('flickers');
  await page.locator('[role="option"]').first().click();
  await expect(page.locator('.call-view')).toHaveAttribute('data-step', 'tightenBulb');
  await page.locator('.caller-options [data-option="yes"]').click();
  await expect(page.locator('.call-view')).toHaveAttribute('data-step', 'shines');
  await page.locator('[data-do="copy"]').click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain(`${host.url}${BELOW}/en/desk-lamp/`);
  expect(outside(host)).toEqual([]);
});

test('a tag of another origin whose source has a path shows the widget', async ({ page, host }) => {
  host.add(
    '/host',
    `<!doctype html><html lang="en"><link rel="icon" href="data:,"><script type="module" src="${host.url}${BELOW}/embed.js"></script><latchkey-help flow="desk-lamp"><a href="/">Help</a></latchkey-help></html>`,
  );
  await page.goto(`${host.url.replace('localhost', '127.0.0.1')}/host`);
  const frame = page.locator('latchkey-help iframe').contentFrame();
  await expect(frame.locator('main')).toHaveAttribute('data-step', 'whatHappens');
  await frame.locator('main nav [data-option="staysDark"]').click();
  await expect(frame.locator('main')).toHaveAttribute('data-step', 'otherSocket');
  await expect(page.locator('latchkey-help iframe')).toHaveAttribute(
    'src',
    new RegExp(`^${host.url}${BELOW}/en/widget/`),
  );
  expect(outside(host)).toEqual(['/host']);
});

test('an address that leads nowhere is said to, in its language', async ({
  page,
  host,
  complaints,
}) => {
  for (const language of languages) {
    const response = await page.goto(`${language}/kettel/`);
    expect(response?.status()).toBe(404);
    await expect(page.locator('h1')).toHaveText(text(language, 'common:notFound.title'));
    await expect(page.locator('.topics a').first()).toHaveAttribute(
      'href',
      `${BELOW}/${language}/kettle/`,
    );
  }
  expect((await page.goto('no-such-file'))?.status()).toBe(404);
  expect(outside(host)).toEqual([]);
  // The browser itself reports the status.
  expect(complaints.every((complaint) => complaint.includes('status of 404'))).toBe(true);
  complaints.length = 0;
});

test.describe('kept on the device', () => {
  test.use({ serviceWorkers: 'allow' });

  /** Waits for the worker of the site itself: that of a site at the root answers for all of the host until then. */
  const isKept = (page: Page) =>
    page.waitForFunction((root) => {
      const { state, scriptURL = '' } = navigator.serviceWorker.controller ?? {};
      const own = location.pathname.startsWith(root) ? `${root}sw.js` : '/sw.js';
      return state === 'activated' && new URL(scriptURL).pathname === own;
    }, `${BELOW}/`);

  test('the site works once its host is gone', async ({ page, host }) => {
    await page.goto('en/');
    await isKept(page);
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(`${host.url}${BELOW}/`);
    expect(outside(host)).toEqual([]);

    await host.stop();
    await page.goto('ru/kettle/');
    await expect(page.locator('h1')).toBeVisible();
    await page.locator('[data-start]').click();
    await expect(main(page)).toHaveAttribute('data-flow', 'kettle');
    await page.goto('en/desk-lamp/what-happens/');
    await wake(page);
    await walk(page, 'staysDark', 'no');
    await expect(answers(page)).toHaveCount(2);
    await page.goto('en/');
    await page.locator('.search input').fill('flickers');
    await expect(page.getByRole('option').first()).toHaveAttribute('href', /^\/help\/en\//);
  });

  for (const [first, second] of [
    [`${BELOW}/en/`, '/en/'],
    ['/en/', `${BELOW}/en/`],
  ] as const) {
    test(`neither of two sites of a host touches what the other keeps: first ${first}`, async ({
      page,
      host,
    }) => {
      const kept = () => page.evaluate(() => caches.keys());
      await page.goto(host.url + first);
      await isKept(page);
      const [own] = await kept();
      // Each new worker cleans up after versions of its own.
      await page.goto(host.url + second);
      await isKept(page);
      expect(await kept()).toContain(own);

      await host.stop();
      for (const address of [first, second]) {
        await page.goto(host.url + address);
        const href = new RegExp(`^${address}[\\w-]+/[\\w-]+/$`);
        await expect(page.locator('[data-symptom]').first()).toHaveAttribute('href', href);
      }
    });
  }
});

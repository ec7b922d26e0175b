import type { Page, Request } from '@playwright/test';
import {
  answer,
  expect,
  expectStep,
  type Heard,
  heard,
  inside,
  LINK,
  messages,
  strictPolicy,
  test,
} from './host';
import { languages } from './fixture';

const tag = (attributes = 'flow="desk-lamp"') =>
  `<latchkey-help ${attributes}>${LINK}</latchkey-help>`;

/** What the frame asks for, and how many bytes that is. */
function watch(page: Page, site: string) {
  const requests: Request[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(site) && !/\/embed[-.\w]*$/.test(request.url()))
      requests.push(request);
  });
  return {
    requests,
    bytes: async () => {
      const sizes = await Promise.all(requests.map((request) => request.sizes()));
      return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    },
  };
}

/** All code of the site but what runs first in the frame is held, until it is let go. */
async function withhold(page: Page, site: string): Promise<() => Promise<void>> {
  const held: (() => void)[] = [];
  await page.route(`${site}/assets/*.js`, (route) => {
    if (route.request().url().includes('/first-page-')) return route.continue();
    held.push(() => void route.continue());
    return undefined;
  });
  return async () => {
    for (const goOn of held) goOn();
    await page.unroute(`${site}/assets/*.js`);
  };
}

for (const attributes of ['flow="desk-lamp"', 'flow="desk-lamp" step="tightenBulb"', ''])
  test(`the first page takes 2 requests and 20 kB: ${attributes || 'all topics'}`, async ({
    page,
    open,
    site,
  }) => {
    const { requests, bytes } = watch(page, site);
    await open(tag(attributes));
    await expect.poll(async () => (await heard(page)).map(({ type }) => type)[0]).toBe('ready');
    await page.waitForTimeout(1_000);
    expect(requests.map((request) => request.url())).toHaveLength(2);
    expect(await bytes()).toBeLessThanOrEqual(20_000);
  });

test('answers lead on by links while the code of the site is on its way, and none is lost', async ({
  page,
  open,
  site,
}) => {
  const letGo = await withhold(page, site);
  await open(tag());
  await expectStep(page, 'whatHappens');
  await answer(page, 'staysDark');
  await expectStep(page, 'otherSocket');
  await expect(inside(page).locator('h1')).toBeFocused();
  await answer(page, 'no');
  await expectStep(page, 'tightenBulb');
  const { place } = (await messages(page)).at(-1) as { place: string };
  expect(place).toMatch(/^\/en\/desk-lamp\/tighten-bulb\/#\+.+\+/);
  await letGo();
  await expect(inside(page).locator('.answers dd')).toHaveCount(2);
  await page.locator('latchkey-help').evaluate((element) => element.setAttribute('lang', 'ru'));
  await expect(inside(page).locator('html')).toHaveAttribute('lang', 'ru');
  await answer(page, 'yes');
  await expectStep(page, 'shines');
  await expect
    .poll(async () =>
      (await heard(page))
        .filter(({ type }) => type === 'step' || type === 'outcome' || type === 'ready')
        .map(({ type, detail }) => `${type} ${detail.step}`),
    )
    .toEqual([
      'ready whatHappens',
      'step whatHappens',
      'step otherSocket',
      'step tightenBulb',
      'step shines',
      'outcome shines',
    ]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const language of languages)
    test(`topics and answers lead on within the frame, ${language}`, async ({
      page,
      site,
      host,
    }) => {
      const frame = `<iframe src="${site}/${language}/widget/"></iframe>`;
      await page.goto(host.serve(frame, strictPolicy(site)));
      const widget = page.locator('iframe').contentFrame();
      await widget.locator('[data-symptom][href*="/desk-lamp/what-happens/"]').click();
      for (const [option, step] of [
        ['staysDark', 'otherSocket'],
        ['no', 'tightenBulb'],
        ['yes', 'shines'],
      ] as const) {
        await widget.locator(`main nav [data-option="${option}"]`).click();
        await expect(widget.locator('main')).toHaveAttribute('data-step', step);
        await expect(widget.locator('html')).toHaveAttribute('lang', language);
        // Neither header nor footer of the site.
        await expect(widget.locator('header')).toHaveCount(0);
      }
      await widget.locator('footer [data-home]').click();
      await expect(widget.locator('main')).toHaveAttribute('data-page', 'home');
      await widget.locator('a[href$="/widget/start/"]').click();
      await expect(widget.locator('main')).toHaveAttribute('data-flow', 'start');
    });
});

test('a page that nobody embeds by the contract leads on by its links, and gets no code', async ({
  page,
  site,
}) => {
  const { requests } = watch(page, site);
  await page.goto(`${site}/en/widget/desk-lamp/`);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'whatHappens');
  await page.locator('main nav [data-option="staysDark"]').click();
  await expect(page).toHaveURL(/\/en\/widget\/desk-lamp\/other-socket\/#\+/);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'otherSocket');
  const code = requests.filter((request) => /\/assets\/(?!first-page-).*\.js$/.test(request.url()));
  expect(code).toEqual([]);
});

test('an outcome that links have led to is told with what was answered, once the code is there', async ({
  page,
  open,
  site,
}) => {
  const letGo = await withhold(page, site);
  await open(tag());
  await expectStep(page, 'whatHappens');
  await answer(page, 'staysDark');
  await expectStep(page, 'otherSocket');
  await answer(page, 'yes');
  await expectStep(page, 'shines');
  const outcomes = async () => (await heard(page)).filter(({ type }) => type === 'outcome');
  await expect.poll(async () => (await heard(page)).at(-1)?.detail.step).toBe('shines');
  expect(await outcomes()).toEqual([]);
  await letGo();
  await expect.poll(outcomes).toHaveLength(1);
  const [{ detail }] = (await outcomes()) as [Heard];
  expect(detail.link).toMatch(/\/en\/desk-lamp\/shines\/#1\/desk-lamp\/\w{6}/);
  expect(detail.code).toMatch(/^[\dKMT]+(-[\dKMT]+)+$/);
});

test('the code takes over what stands there: what has the focus keeps it, and nothing is drawn anew', async ({
  page,
  open,
}) => {
  await open(tag());
  await expectStep(page, 'whatHappens');
  const option = inside(page).locator('[data-option="staysDark"]');
  await option.focus();
  const before = await option.elementHandle();
  await expect(inside(page).locator('nav [data-option][href*="#1/"]').first()).toBeAttached();
  await expect(option).toBeFocused();
  expect(await before.evaluate((element) => element.isConnected)).toBe(true);
  expect((await heard(page)).filter(({ type }) => type === 'step')).toHaveLength(1);
  await page.keyboard.press('Enter');
  await expectStep(page, 'otherSocket');
  await expect(inside(page).locator('.answers dd')).toHaveCount(1);
});

test('an answer whose page is gone is given once the code is there', async ({
  page,
  open,
  site,
  complaints,
}) => {
  const letGo = await withhold(page, site);
  await page.route(`${site}/en/widget/desk-lamp/other-socket/`, async (route) =>
    route.fulfill({ response: await route.fetch({ url: `${site}/en/widget/desk-lamp/gone/` }) }),
  );
  await open(tag());
  await expectStep(page, 'whatHappens');
  const asked = page.waitForResponse(/other-socket/);
  await answer(page, 'staysDark');
  await asked;
  await expectStep(page, 'whatHappens');
  await letGo();
  await expectStep(page, 'otherSocket');
  await expect(inside(page).locator('.answers dd')).toHaveCount(1);
  for (const complaint of complaints) expect(complaint).toContain('status of 404');
  complaints.length = 0;
});

test('what is pressed first, before any code, is done when it is there', async ({ page, open }) => {
  await open(tag());
  await expectStep(page, 'whatHappens');
  await inside(page).locator('footer [data-home]').click();
  await expect(inside(page).locator('main')).toHaveAttribute('data-page', 'home');
});

test('without its code the frame says that it failed, and the link is back', async ({
  page,
  open,
  site,
  complaints,
}) => {
  await page.route(`${site}/assets/*.js`, (route) =>
    route.request().url().includes('/first-page-') ? route.continue() : route.abort(),
  );
  await open(tag());
  await expectStep(page, 'whatHappens');
  await inside(page).locator('footer [data-home]').click();
  await expect(page.getByRole('link', { name: 'Help with my lamp' })).toBeVisible();
  await expect.poll(async () => (await heard(page)).at(-1)?.type).toBe('error');
  complaints.length = 0;
});

test('theme and accent are followed before the code is there', async ({ page, open, site }) => {
  await withhold(page, site);
  await open(tag());
  await expectStep(page, 'whatHappens');
  await page.locator('latchkey-help').evaluate((element) => element.setAttribute('theme', 'dark'));
  await expect(inside(page).locator('html')).toHaveCSS('color-scheme', 'dark');
});

test('on a slow line the first question is there in time, and nothing fails', async ({
  page,
  open,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 500_000 / 8,
    uploadThroughput: 500_000 / 8,
  });
  await open(tag());
  await expectStep(page, 'whatHappens');
  await expect.poll(async () => (await heard(page)).map(({ type }) => type)).toContain('step');
  expect((await heard(page)).map(({ type }) => type)).not.toContain('error');
});

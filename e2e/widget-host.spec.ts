import type { Page } from '@playwright/test';
import type { LatchkeyHelpElement } from '../src/embed/host/embed';
import { text } from './fixture';
import {
  answer,
  expect,
  expectTheme,
  expectStep,
  heard,
  heardOfStep,
  inside,
  messages,
  test,
  tag,
} from './host';

const typesHeard = async (page: Page) => (await heard(page)).map(({ type }) => type);

const warningsOf = (page: Page) => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('<latchkey-help>')) said.push(message.text());
  });
  return said;
};

test('the launcher stands in the corner of the window, whatever its ancestors do', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await open(`<div id="moved">${tag('mode="launcher"')}</div><div style="height: 3000px"></div>`, {
    head: '<style>#moved { transform: translate(-40px, 300px); overflow: hidden; height: 9px; filter: blur(0) }</style>',
    policy: '',
  });
  const { x, y, width, height } = (await page.getByRole('button').boundingBox())!;
  expect([x + width, y + height]).toEqual([780, 580]);
  await page.getByRole('button').click();
  await expectStep(page, 'whatHappens');
});

test('an element that is removed before the help site answers tells no failure', async ({
  page,
  open,
  site,
}) => {
  await page.route(`${site}/*/widget/**`, () => undefined);
  const asked = page.waitForRequest(`${site}/*/widget/**`);
  await page.clock.install();
  await open(tag());
  await asked;
  await page.evaluate(() => {
    const element = document.querySelector('latchkey-help')!;
    element.addEventListener('latchkey-error', () => Object.assign(window, { isTold: true }));
    element.remove();
  });
  // Its time is over by then.
  await page.clock.runFor(5_000);
  expect(await page.evaluate(() => 'isTold' in window)).toBe(false);
});

test('a second embed.js does nothing', async ({ page, open, site, complaints }) => {
  const script = ['', '?again', '?3']
    .map((query) => `<script type="module" src="${site}/embed.js${query}"></script>`)
    .join('');
  await open(tag(), { script });
  await expectStep(page, 'whatHappens');
  expect(complaints).toEqual([]);
});

test('the page below an open dialog scrolls neither by wheel nor by key, and does again after it', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await open(`${tag('mode="launcher"')}<div id="tall"></div>`, {
    head: '<style>#tall { height: 5000px }</style>',
    policy: '',
  });
  const scrolled = () => page.evaluate(() => scrollY);
  const width = await page.evaluate(() => document.body.clientWidth);
  await page.getByRole('button').click();
  await expectStep(page, 'whatHappens');
  expect(await page.evaluate(() => document.body.clientWidth)).toBe(width);
  await page.mouse.move(20, 300);
  await page.mouse.wheel(0, 400);
  await page.locator('dialog').focus();
  await page.keyboard.press('PageDown');
  await page.waitForTimeout(300);
  expect(await scrolled()).toBe(0);
  // Removed while it is open, it leaves nothing behind.
  await page.locator('latchkey-help').evaluate((element) => element.remove());
  await page.mouse.wheel(0, 400);
  await expect.poll(scrolled).toBe(400);
});

test('an address that is none falls back to that of embed.js, with one sentence', async ({
  page,
  open,
  complaints,
}) => {
  const said = warningsOf(page);
  for (const bad of ['http://a:b', 'http://a:99999', 'https://', '/help', 'ftp://a', 'http://[']) {
    said.length = 0;
    await open(tag(`src="${bad}"`));
    await expectStep(page, 'whatHappens');
    await expect.poll(() => said).toHaveLength(1);
    expect(said[0]).toContain(`src="${bad}" is not understood. Allowed: an address such as`);
  }
  expect(complaints).toEqual([]);
});

test('an address with a path is asked for the widget below it', async ({
  page,
  open,
  site,
  complaints,
}) => {
  const asked = page.waitForRequest(`${site}/help/en/widget/desk-lamp/`);
  await open(tag(`src="${site}/help"`));
  await asked;
  // There is none here.
  complaints.length = 0;
});

test('of fifty widgets only those near the window load, and none falls back but the one whose page is away', async ({
  page,
  open,
  site,
}) => {
  // Fifty sites take their time on a busy machine.
  test.setTimeout(400_000);
  await page.setViewportSize({ width: 800, height: 600 });
  await page.route(`${site}/ru/widget/**`, () => undefined);
  const AWAY = 1;
  await open(tag() + tag('lang="ru"') + tag().repeat(48));
  await expectStep(page, 'whatHappens', 0);
  await page.waitForTimeout(5_000);
  const loaded = async () => (await typesHeard(page)).filter((type) => type === 'ready').length;
  expect(await loaded()).toBeLessThan(12);
  await expect(page.getByRole('link', { name: 'Help with my lamp' }).first()).toBeVisible();
  for (let at = 0; at < 50; at += 1) {
    if (at === AWAY) continue;
    await page
      .locator('latchkey-help')
      .nth(at)
      .evaluate((element) => element.shadowRoot!.querySelector('iframe')!.scrollIntoView());
    await expectStep(page, 'whatHappens', at);
  }
  expect(await loaded()).toBe(49);
  expect((await typesHeard(page)).filter((type) => type === 'error')).toHaveLength(1);
  await expect(page.locator('latchkey-help').nth(AWAY).getByRole('link')).toBeVisible();
});

test('on the way back to all topics the frame keeps a height', async ({ page, open }) => {
  await open(tag());
  await answer(page, 'staysDark');
  await expectStep(page, 'otherSocket');
  await heardOfStep(page, 'otherSocket');
  await inside(page).locator('footer [data-home]').click();
  await expect(inside(page).locator('main')).toHaveAttribute('data-page', 'home');
  await expect.poll(async () => (await typesHeard(page)).at(-1)).toBe('resize');
  for (const { height } of (await messages(page)) as { height: number }[])
    expect(height).toBeGreaterThan(100);
});

test('"Print" opens the place in a tab that can print, and the link is copied', async ({
  page,
  open,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-write', 'clipboard-read']);
  await open(tag());
  await expect(page.locator('iframe')).toHaveAttribute('allow', 'clipboard-write');
  await answer(page, 'flickers');
  await expectStep(page, 'tightenBulb');
  await expect
    .poll(async () => ((await messages(page)).at(-1) as { place: string }).place)
    .toContain('tighten-bulb');
  await inside(page).locator('.share summary').click();
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    inside(page).locator('[data-print]').click(),
  ]);
  await tab.waitForLoadState();
  expect(tab.url()).toContain(`${site}/en/desk-lamp/tighten-bulb/#`);
  await tab.close();
  await page.bringToFront();
  const link = await inside(page).locator('#share-link').inputValue();
  await inside(page).locator('[data-copy]').click();
  await expect(inside(page).locator('.send [role="status"]')).toHaveText(
    text('en', 'common:share.copied'),
  );
  // The page of the host has the focus again.
  await page.locator('h1').click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

for (const [how, head, shown] of [
  ['says nothing', '', 'light'],
  ['has both by a <meta>', '<meta name="color-scheme" content="light dark">', 'dark'],
  ['is dark by a <meta>', '<meta name="color-scheme" content="dark">', 'dark'],
  ['is light only', '<style>:root { color-scheme: only light }</style>', 'light'],
] as const) {
  test(`on a dark system, a page that ${how} has a ${shown} widget`, async ({ page, open }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(tag(), { head, policy: '' });
    await expectStep(page, 'whatHappens');
    await expectTheme(page, shown);
  });
}

/** A page whose `<main>` may turn dark. */
const WITH_NIGHT = [
  `<main>${tag()}</main>`,
  { head: '<style>main.night { color-scheme: dark }</style>', policy: '' },
] as const;

test('a later switch of the page to dark or to another language is followed', async ({
  page,
  open,
}) => {
  await open(...WITH_NIGHT);
  await answer(page, 'flickers');
  await expectStep(page, 'tightenBulb');
  await page.evaluate(() => document.querySelector('main')!.classList.add('night'));
  await expectTheme(page, 'dark');
  await page.evaluate(() => document.querySelector('main')!.classList.remove('night'));
  await expectTheme(page, 'light');
  await page.evaluate(() => {
    document.documentElement.lang = 'ru-RU';
  });
  await expect(inside(page).locator('html')).toHaveAttribute('lang', 'ru');
  await expectStep(page, 'tightenBulb');
});

test('a question stays in the search when the page switches to another language', async ({
  page,
  open,
}) => {
  await open('<latchkey-help></latchkey-help>');
  const field = inside(page).getByRole('combobox');
  await field.fill('lamp');
  await field.press('Enter');
  await expect(inside(page).locator('[data-page="search"]')).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.lang = 'ru';
  });
  await expect(inside(page).locator('html')).toHaveAttribute('lang', 'ru');
  await expect(field).toHaveValue('lamp');
});

test('a page that turns dark and back within one frame keeps a light widget', async ({
  page,
  open,
}) => {
  await open(...WITH_NIGHT);
  await expectStep(page, 'whatHappens');
  const html = inside(page).locator('html');
  const themes = await html.evaluateHandle((root) => {
    const seen: (string | undefined)[] = [];
    new MutationObserver(() => seen.push(root.dataset['theme'])).observe(root, {
      attributeFilter: ['data-theme'],
    });
    return seen;
  });
  await page.evaluate(async () => {
    const { classList } = document.querySelector('main')!;
    const frame = document.querySelector('latchkey-help')!.shadowRoot!.querySelector('iframe')!;
    const turns = new Promise((resolve) => frame.addEventListener('transitionrun', resolve));
    classList.add('night');
    await turns;
    classList.remove('night');
  });
  // The next message comes after any that told of the night.
  await page.locator('latchkey-help').evaluate((element) => element.setAttribute('corner', 'end'));
  await expect.poll(() => themes.jsonValue()).toContain('light');
  expect(await themes.jsonValue()).not.toContain('dark');
});

test('each step and outcome is told once, also in another language and after a re-mount', async ({
  page,
  open,
}) => {
  await open(tag());
  const widget = page.locator('latchkey-help');
  await answer(page, 'staysDark');
  await answer(page, 'yes');
  await expectStep(page, 'shines');
  await heardOfStep(page, 'shines');
  await widget.evaluate((element) => element.setAttribute('lang', 'ru'));
  await expect(inside(page).locator('html')).toHaveAttribute('lang', 'ru');
  await widget.evaluate((element) => document.getElementById('after')!.after(element));
  await expectStep(page, 'shines');
  await expect
    .poll(async () => (await typesHeard(page)).filter((type) => type === 'ready'))
    .toHaveLength(2);
  await page.waitForTimeout(500);
  const told = (await heard(page)).filter(({ type }) => type === 'step' || type === 'outcome');
  expect(told.map(({ type, detail }) => `${type} ${detail.step}`)).toEqual([
    'step whatHappens',
    'step otherSocket',
    'step shines',
    'outcome shines',
  ]);
});

test('the height of a step is told after the step', async ({ page, open }) => {
  await open(tag());
  for (const [option, step] of [
    ['staysDark', 'otherSocket'],
    ['no', 'tightenBulb'],
    ['no', 'newBulb'],
  ] as const) {
    await answer(page, option);
    await expectStep(page, step);
    await heardOfStep(page, step);
  }
  const all = await heard(page);
  expect(all[0]?.type).toBe('ready');
  let step = all[0]?.detail.step;
  for (const { type, detail } of all) {
    if (type === 'step') step = detail.step;
    if (type === 'resize') expect(detail.step).toBe(step);
  }
});

test('"en-GB" is understood, and a warning names the words that are allowed', async ({
  page,
  open,
}) => {
  const said = warningsOf(page);
  await open(tag('lang="en-GB"'), { lang: 'ru' });
  await expect(inside(page).locator('html')).toHaveAttribute('lang', 'en');
  await page.locator('latchkey-help').evaluate((element) => element.setAttribute('lang', 'ru_RU'));
  await expect(inside(page).locator('html')).toHaveAttribute('lang', 'ru');
  expect(said).toEqual([]);
  await page.locator('latchkey-help').evaluate((element) => element.setAttribute('mode', 'popup'));
  await expect
    .poll(() => said)
    .toEqual([
      '<latchkey-help>: mode="popup" is not understood. Allowed: inline, dialog, launcher',
    ]);
});

test.describe('with remember', () => {
  /** On the host of the help site, where the storage is not blocked. */
  const openBeside = async (page: Page, url: string) =>
    page.goto(url.replace('127.0.0.1', 'localhost'));

  const placesKept = (page: Page) =>
    inside(page)
      .locator('html')
      .evaluate(() => document.querySelector('main')!.dataset.step);

  test('the next visit goes on, but a step of the tag, an early goTo and an end win', async ({
    page,
    open,
  }) => {
    const plain = await open(tag('remember'));
    const withStep = await open(tag('remember step="turn-up"'));
    await openBeside(page, plain);
    await answer(page, 'flickers');
    await expectStep(page, 'tightenBulb');
    await heardOfStep(page, 'tightenBulb');
    await openBeside(page, plain);
    await expectStep(page, 'tightenBulb');
    expect(await placesKept(page)).toBe('tightenBulb');

    await openBeside(page, withStep);
    await expectStep(page, 'turnUp');

    await openBeside(page, plain);
    await page
      .locator('latchkey-help')
      .evaluate((element: LatchkeyHelpElement) => element.goTo('desk-lamp'));
    await expectStep(page, 'whatHappens');

    await answer(page, 'staysDark');
    await answer(page, 'yes');
    await expectStep(page, 'shines');
    await heardOfStep(page, 'shines');
    await openBeside(page, plain);
    await expectStep(page, 'whatHappens');
  });
});

test('a page that isolates itself may embed the widget', async ({ page, host, site }) => {
  const url = host.serve(
    `<!doctype html><html lang="en"><title>Isolated</title><script type="module" crossorigin src="${site}/embed.js"></script>${tag()}</html>`,
    '',
    {
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  );
  await page.goto(url);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expectStep(page, 'whatHappens');
});

test('a page that stands in a frame itself may embed the widget', async ({ page, host, site }) => {
  const script = `<script type="module" src="${site}/embed.js"></script>`;
  const inner = host.serve(`<!doctype html><title>Inner</title>${script}${tag()}`, '');
  await page.goto(host.serve(`<!doctype html><iframe src="${inner}" height="900"></iframe>`, ''));
  const widget = page.frameLocator('iframe').locator('latchkey-help iframe').contentFrame();
  await widget.locator('main nav [data-option="flickers"]').click();
  await expect(widget.locator('main')).toHaveAttribute('data-step', 'tightenBulb');
});

test('a method may be called as soon as the element is defined', async ({ page, open, site }) => {
  await open(tag(), { script: '', policy: '' });
  await page.evaluate(() => {
    void customElements.whenDefined('latchkey-help').then(() => {
      document.querySelector<LatchkeyHelpElement>('latchkey-help')!.goTo('kettle', 'dry-base');
    });
  });
  await page.addScriptTag({ type: 'module', url: `${site}/embed.js` });
  await expectStep(page, 'dryBase');
});

test('the loader that never changes is vouched for by its hash, and works alone', async ({
  page,
  open,
  request,
}) => {
  const { file, integrity } = (await (await request.get('/embed.json')).json()) as {
    file: string;
    integrity: string;
  };
  const address = new URL(file, (await request.get('/embed.json')).url()).href;
  const asked: string[] = [];
  page.on('request', (each) => asked.push(each.url()));
  await open(tag('mode="launcher"'), {
    script: `<script type="module" src="${address}" integrity="${integrity}" crossorigin></script>`,
  });
  await page.getByRole('button').click();
  await expectStep(page, 'whatHappens');
  expect(asked.filter((each) => /\/embed[-\w]*\.js$/.test(each))).toEqual([address]);
});

test('the types are text, and every flow and step is listed', async ({ request }) => {
  const types = await request.get('/embed.d.ts');
  expect(types.headers()['content-type']).toMatch(/^text\/plain/);
  const index = await request.get('/flows/index.json');
  expect(index.headers()['access-control-allow-origin']).toBe('*');
  const { flows } = (await index.json()) as {
    flows: { id: string; initial: string; steps: string[]; files: Record<string, string> }[];
  };
  for (const { initial, steps, files } of flows) {
    expect(steps).toContain(initial);
    for (const file of Object.values(files))
      expect((await request.get(`/${file}`)).ok()).toBe(true);
  }
});

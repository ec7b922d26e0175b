import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { LatchkeyHelpElement } from '../src/embed/host/embed';
import { answer, expect, expectStep, heard, inside, messages, test } from './host';

/*
 * Pages of hosts that were written for version 8b292e1, and what is left of it: its loader, kept by a browser or
 * copied by a host, its frame, and what it kept on the device.
 */

/** A tag of that version with all of its attributes. */
const oldTag = (site: string, mode: string) =>
  `<latchkey-help flow="desk-lamp" step="otherSocket" lang="en" mode="${mode}" theme="dark" accent="#1a5c57" label="Help with my lamp" corner="bottom-left" offset="20 90" remember src="${site}"><a href="https://help.invalid/">Help</a></latchkey-help>`;

const events = async (page: Page) =>
  (await heard(page))
    .filter(({ type }) => type !== 'resize')
    .map(({ type, detail }) => [type, detail.step, detail.language].join(' '));

test.describe('the loader of before', () => {
  test.beforeEach(async ({ page, site }) => {
    for (const name of ['embed.js', 'embed-dialog.js'])
      await page.route(`${site}/${name}`, (route) =>
        route.fulfill({
          body: readFileSync(`e2e/old-hosts/${name}.txt`, 'utf8'),
          contentType: 'text/javascript',
          headers: { 'Access-Control-Allow-Origin': '*' },
        }),
      );
  });

  test('leads through a walk in the frame of today, inline', async ({ page, open, site }) => {
    await open(oldTag(site, 'inline'));
    const widget = page.locator('latchkey-help');
    await expectStep(page, 'otherSocket');
    await expect(inside(page).locator('html')).toHaveCSS('color-scheme', 'dark');
    await answer(page, 'no');
    await expectStep(page, 'tightenBulb');
    await widget.evaluate((element) => element.setAttribute('lang', 'ru'));
    await expect(inside(page).locator('html')).toHaveAttribute('lang', 'ru');
    await expectStep(page, 'tightenBulb');
    await answer(page, 'yes');
    await expectStep(page, 'shines');
    await expect
      .poll(() => events(page))
      .toEqual([
        'ready otherSocket en',
        'step otherSocket en',
        'step tightenBulb en',
        // That loader told a step again in each language.
        'step tightenBulb ru',
        'step shines ru',
        'outcome shines ru',
      ]);
    await expect
      .poll(() =>
        page
          .locator('iframe')
          .evaluate(
            (frame) =>
              frame.clientHeight ===
              (window as unknown as { heard: { detail: { height: number } }[] }).heard.at(-1)!
                .detail.height,
          ),
      )
      .toBe(true);

    const given = await inside(page).locator('.answers dt').allTextContents();
    await widget.evaluate((element) => document.getElementById('after')!.after(element));
    await expectStep(page, 'shines');
    await expect(inside(page).locator('.answers dt')).toHaveText(given);
    await widget.evaluate((element: LatchkeyHelpElement) => element.restart());
    await expectStep(page, 'otherSocket');
    await widget.evaluate((element: LatchkeyHelpElement) => element.goTo('kettle', 'dry-base'));
    await expectStep(page, 'dryBase');
  });

  for (const mode of ['dialog', 'launcher'])
    test(`opens and closes the frame of today, ${mode}`, async ({ page, open, site }) => {
      await open(oldTag(site, mode));
      await page.locator('dialog').waitFor({ state: 'attached' });
      await page.getByRole(mode === 'dialog' ? 'link' : 'button', { name: 'Help' }).click();
      await expectStep(page, 'otherSocket');
      await answer(page, 'no');
      await expectStep(page, 'tightenBulb');
      await inside(page).locator('[data-close]').click();
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect.poll(() => events(page)).toContain('close tightenBulb en');
    });
});

/** How the loader asked for a widget before each step had a page: see `TO_WIDGET`. */
const FIRST = {
  latchkey: 1,
  id: 'one',
  flow: 'desk-lamp',
  step: '',
  lang: 'en',
  mode: 'inline',
  theme: 'auto',
  accent: '',
  remember: 'false',
  languages: 'false',
  radius: '',
  font: '',
  background: '',
  contact: '',
  scheme: 'normal',
  place: '',
};

for (const [what, said, step] of [
  ['an article', {}, 'whatHappens'],
  ['a step', { step: 'otherSocket' }, 'otherSocket'],
  ['a step that has moved', { step: 'changeBulb' }, 'newBulb'],
  ['an article that has moved', { flow: 'tea-pot' }, 'isLit'],
  ['a place with answers', { place: '/en/desk-lamp/other-socket/#1/desk-lamp/7XS' }, 'otherSocket'],
] as const)
  test(`the one page of before leads to ${what} that stands behind its #`, async ({
    page,
    open,
    site,
    host,
  }) => {
    await open('<div id="room"></div>', { script: '', policy: '' });
    const first = { ...FIRST, ...said, origin: host.url };
    await page.locator('#room').evaluate(
      (room, src) => {
        const frame = document.createElement('iframe');
        frame.src = src;
        room.append(frame);
      },
      `${site}/en/widget/#${encodeURIComponent(JSON.stringify(first))}`,
    );
    const main = page.locator('iframe').contentFrame().locator('main');
    await expect(main).toHaveAttribute('data-step', step);
    const types = async () => (await messages(page)).map((each) => (each as { type: string }).type);
    await expect.poll(async () => (await types()).slice(0, 2)).toEqual(['ready', 'step']);
  });

/** What the frame of that version said on such a walk, in that order; `place` came after the step. */
const OLD_WALK = [
  `"type":"ready","flow":"desk-lamp","step":"whatHappens","outcome":"","language":"en","height":940,"place":"/en/desk-lamp/what-happens/","seconds":1,"url":""`,
  `"type":"resize","flow":"desk-lamp","step":"whatHappens","outcome":"","language":"en","height":940,"place":"/en/desk-lamp/what-happens/","seconds":1,"url":""`,
  `"type":"step","flow":"desk-lamp","step":"whatHappens","outcome":"","language":"en","height":940,"place":"/en/desk-lamp/what-happens/","seconds":1,"url":""`,
  `"type":"step","flow":"desk-lamp","step":"otherSocket","outcome":"","language":"en","height":940,"place":"/en/desk-lamp/what-happens/","seconds":1,"url":""`,
  `"type":"place","flow":"desk-lamp","step":"otherSocket","outcome":"","language":"en","height":1070,"place":"/en/desk-lamp/other-socket/#1/desk-lamp/7XS","seconds":1,"url":""`,
  `"type":"resize","flow":"desk-lamp","step":"otherSocket","outcome":"","language":"en","height":1132,"place":"/en/desk-lamp/other-socket/#1/desk-lamp/7XS","seconds":1,"url":""`,
  `"type":"step","flow":"desk-lamp","step":"shines","outcome":"solved","language":"en","height":1132,"place":"/en/desk-lamp/other-socket/#1/desk-lamp/7XS","seconds":2,"url":""`,
  `"type":"outcome","flow":"desk-lamp","step":"shines","outcome":"solved","language":"en","height":1132,"place":"/en/desk-lamp/other-socket/#1/desk-lamp/7XS","seconds":2,"url":""`,
  `"type":"place","flow":"desk-lamp","step":"shines","outcome":"solved","language":"en","height":1769,"place":"/en/desk-lamp/shines/#1/desk-lamp/7XSiAY","seconds":2,"url":""`,
  `"type":"open","flow":"desk-lamp","step":"shines","outcome":"solved","language":"en","height":1769,"place":"/en/desk-lamp/shines/#1/desk-lamp/7XSiAY","seconds":2,"url":"https://help.invalid/full"`,
];

/** What the frame of that version asked of each message to it. */
const OLD_FIELDS = {
  flow: '^[\\w-]{0,64}$',
  step: '^[\\w-]{0,64}$',
  lang: '^(en|ru)$',
  mode: '^(inline|dialog|launcher)$',
  theme: '^(auto|light|dark)$',
  accent: '^(#([\\da-fA-F]{3}){1,2})?$',
  remember: '^(true|false)?$',
  scheme: '^[a-z ]{0,40}$',
  place: '^(/(en|ru)/[\\w/#:+-]{0,4200})?$',
};

/** A page that speaks as the frame of that version did, and shows whatever it does not understand. */
const oldFrame = (
  says: readonly string[],
) => `<!doctype html><title>Old frame</title><main></main><script>
const first = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const fields = ${JSON.stringify(OLD_FIELDS)};
const isUnderstood = (message) => message.latchkey === 1 && message.id === first.id &&
  Object.entries(fields).every(([name, pattern]) => typeof message[name] === 'string' && new RegExp(pattern).test(message[name]));
const take = (message) => {
  document.querySelector('main').append((isUnderstood(message) ? 'understood ' : 'refused ') + message.lang + ' ' + message.place + ';');
};
take(first);
addEventListener('message', ({ data }) => take(data));
for (const said of ${JSON.stringify(says)})
  parent.postMessage(JSON.parse('{"latchkey":1,"id":' + JSON.stringify(first.id) + ',' + said + '}'), first.origin);
</script>`;

/** That version had one page for all steps. */
async function serveOldFrame(page: Page, site: string, says: readonly string[]): Promise<void> {
  await page.route(`${site}/*/widget/*/**`, (route) => route.fulfill({ status: 404 }));
  await page.route(`${site}/*/widget/`, (route) =>
    route.fulfill({ body: oldFrame(says), contentType: 'text/html' }),
  );
}

test('the loader of today hears each event of the frame of before, and moves on from its place', async ({
  page,
  open,
  site,
  context,
}) => {
  await serveOldFrame(page, site, OLD_WALK);
  const tab = context.waitForEvent('page');
  await open(oldTag(site, 'inline'));
  await (await tab).close();
  expect(await events(page)).toEqual([
    'ready whatHappens en',
    'step whatHappens en',
    'step otherSocket en',
    'step shines en',
    'outcome shines en',
  ]);
  await expect(page.locator('iframe')).toHaveJSProperty('clientHeight', 1769);
  const main = inside(page).locator('main');
  const told = 'understood en ;understood en ';
  await expect(main).toHaveText(new RegExp(`^${told}`));
  await serveOldFrame(page, site, []);
  await page
    .locator('latchkey-help')
    .evaluate((element) => document.getElementById('after')!.after(element));
  await expect(main).toHaveText('understood en /en/desk-lamp/shines/#1/desk-lamp/7XSiAY;');
});

for (const [type, mode] of [
  ['close', 'dialog'],
  ['error', 'inline'],
] as const)
  test(`the loader of today obeys "${type}" of the frame of before`, async ({
    page,
    open,
    site,
  }) => {
    const last = OLD_WALK[0]!.replace('ready', type);
    await serveOldFrame(page, site, mode === 'dialog' ? [OLD_WALK[0]!] : [OLD_WALK[0]!, last]);
    await open(oldTag(site, mode));
    if (mode === 'dialog') {
      await page
        .locator('latchkey-help')
        .evaluate((element: LatchkeyHelpElement) => element.open());
      await expect(page.getByRole('dialog')).toBeVisible();
      await expect(inside(page).locator('main')).toHaveText(/understood/);
      await page.frames()[1]!.evaluate((said) => {
        const { id, origin } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
        parent.postMessage({ latchkey: 1, id, ...JSON.parse(`{${said}}`) }, origin);
      }, last);
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await expect(page.getByRole('link', { name: 'Help' })).toBeVisible();
    await expect.poll(async () => (await heard(page)).at(-1)?.type).toBe(type);
  });

test('a place that the version before kept is of unknown age: the walk begins anew and is kept with its age', async ({
  page,
  open,
  host,
  site,
  context,
}) => {
  const other = await open(
    '<latchkey-help flow="desk-lamp" remember><a href="https://help.invalid/">Help</a></latchkey-help>',
  );
  // Another origin, but the same site: storage in frames of other sites is blocked in these tests.
  const beside = (url: string) => url.replace('127.0.0.1', 'localhost');
  const key = `latchkey.widget ${beside(host.url)} desk-lamp`;
  await page.goto(`${site}/en/`);
  await page.evaluate(
    (name) => localStorage.setItem(name, '/en/desk-lamp/tighten-bulb/#1/desk-lamp/7XS'),
    key,
  );
  await page.goto(beside(other));
  await expectStep(page, 'whatHappens');
  await answer(page, 'flickers');
  const kept = async () =>
    (await context.storageState()).origins
      .flatMap(({ localStorage }) => localStorage)
      .find(({ name }) => name === key)?.value;
  await expect.poll(kept).toMatch(/^\d+ \/en\/desk-lamp\/tighten-bulb\/#1\/desk-lamp\//);
});

import type { Frame, Page } from '@playwright/test';
import fc from 'fast-check';
import type { LatchkeyHelpElement } from '../src/embed/host/embed';
import { answer, expect, expectStep, heard, heardOfStep, inside, messages, test } from './host';

const tag =
  '<latchkey-help flow="desk-lamp"><a href="https://help.invalid/">Help with my lamp</a></latchkey-help>';

/** Messages that anybody may send, of which the structured clone lets all pass. */
const samples = (template: object) =>
  fc.sample(
    fc.oneof(
      fc.anything().filter((value) => typeof value !== 'function' && typeof value !== 'symbol'),
      fc
        .tuple(fc.constantFrom(...Object.keys(template)), fc.jsonValue())
        .map(([name, value]) => ({ ...template, [name]: value })),
      fc.constant({ ...template, id: 'forged' }),
      fc.constant({ ...template, flow: 'x'.repeat(50_000) }),
      fc.constant({ ...template, url: 'javascript:alert(1)' }),
      fc.constant({ ...template, place: '//evil.invalid/' }),
    ),
    { numRuns: 2_500, seed: 31 },
  );

interface Waiting {
  taken?: Promise<void>;
}

/** Makes a window count messages that say `last`. */
const count = (frame: Frame, wanted: number): Promise<void> =>
  frame.evaluate((all) => {
    let left = all;
    (window as Waiting).taken = new Promise((resolve) => {
      addEventListener('message', ({ data }) => {
        if (data === 'last' && --left === 0) resolve();
      });
    });
  }, wanted);

const taken = (frame: Frame): Promise<void> =>
  frame.evaluate(async () => (window as Waiting).taken);

/** Resolves once both sides have taken all messages sent before: those of one sender come in order. */
async function afterAllMessages(page: Page): Promise<void> {
  const host = page.mainFrame();
  const frames = page.frames().filter((frame) => frame !== host);
  const widget = frames.find((frame) => frame.url().includes('/widget/'))!;
  await count(host, frames.length + 1);
  await count(widget, 1);
  await page.locator('latchkey-help').evaluate((element) => {
    element.shadowRoot!.querySelector('iframe')!.contentWindow!.postMessage('last', '*');
    postMessage('last', '*');
  });
  await taken(widget);
  for (const frame of frames) await frame.evaluate(() => parent.postMessage('last', '*'));
  await taken(host);
}

test('10,000 hostile messages to both sides change nothing and throw nothing', async ({
  page,
  open,
  context,
}) => {
  await open(tag);
  await answer(page, 'staysDark');
  await expectStep(page, 'otherSocket');
  const before = await heardOfStep(page, 'otherSocket');
  const said = (await messages(page)) as { type: string }[];
  const toHost = said.findLast(({ type }) => type === 'step')!;
  expect(toHost).toMatchObject({ step: 'otherSocket' });
  const { id } = toHost as object as { id: string };
  // Each of these would be obeyed, were it not for one thing.
  const asked = { latchkey: 1, id, flow: 'kettle', step: '', lang: 'ru', mode: 'inline' };
  const rest = { theme: 'dark', accent: '', remember: 'true', scheme: 'normal', place: '' };
  const toWidget = { ...asked, ...rest };
  const bad = [null, 1, true, [], {}, [[]], '<b>', 'javascript:alert(1)', 'x'.repeat(9000)];
  const wrong = fc.sample(
    fc
      .tuple(
        fc.constantFrom(...Object.keys(toWidget).filter((name) => name !== 'latchkey')),
        fc.constantFrom(...bad),
      )
      .map(([name, value]) => ({ ...toWidget, [name]: value })),
    { numRuns: 2_500, seed: 32 },
  );

  // From the host's own window and from a frame of the host: a wrong source; with all of ours copied.
  const hostile = [...samples(toHost), ...wrong, toHost];
  await page.evaluate((all) => {
    const nest = () => {
      const self: unknown[] = [];
      self.push(self, JSON.parse('{"__proto__":{"polluted":true}}'));
      return self;
    };
    for (const each of [...all, nest()]) {
      postMessage(each, '*');
      dispatchEvent(new MessageEvent('staysDark', { data: each, origin: 'https://evil.invalid' }));
    }
  }, hostile);
  // To the widget, from the right window but with something wrong in each of them.
  await page.locator('latchkey-help').evaluate(
    (element, all) => {
      const { contentWindow } = element.shadowRoot!.querySelector('iframe')!;
      for (const each of all) contentWindow!.postMessage(each, '*');
    },
    [...samples(toHost), ...wrong],
  );
  await afterAllMessages(page);

  await expectStep(page, 'otherSocket');
  await expect(inside(page).locator('html')).toHaveAttribute('lang', 'en');
  await expect(inside(page).locator('.answers dd')).toHaveCount(1);
  expect((await heard(page)).length).toBe(before);
  expect(context.pages()).toHaveLength(1);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  expect(await page.frames()[1]!.evaluate(() => 'polluted' in {})).toBe(false);
});

test('a sibling frame cannot speak for the widget, nor to it', async ({
  page,
  open,
  host,
  site,
}) => {
  const spy = host.serve('<p>Spy</p>', '');
  await open(`${tag}<iframe id="spy" src="${spy}"></iframe>`, { policy: '' });
  await expectStep(page, 'whatHappens');
  const before = await heardOfStep(page, 'whatHappens');
  const copy = (await messages(page)).at(-1) as object;
  const frame = page.frames().find((each) => each.url() === spy)!;
  await frame.evaluate(
    ([forged, target]) => {
      window.parent.postMessage({ ...forged, type: 'error' }, '*');
      window.parent.frames[0]!.postMessage({ ...forged, lang: 'ru' }, target);
    },
    [copy, site] as const,
  );
  await afterAllMessages(page);
  await expectStep(page, 'whatHappens');
  expect((await heard(page)).length).toBe(before);
});

test('what is not asked by the contract leaves the page of the widget as it is', async ({
  page,
  open,
  site,
}) => {
  const addresses = [
    '#',
    '#%',
    `#${encodeURIComponent('{"latchkey":1}')}`,
    `#${encodeURIComponent('{"__proto__":{"latchkey":1},"origin":"javascript:0"}')}`,
    `#${encodeURIComponent(JSON.stringify([[[]]]))}`,
  ];
  await open(addresses.map((each) => `<iframe src="${site}/en/widget/${each}"></iframe>`).join(''));
  for (let at = 0; at < addresses.length; at += 1) {
    const frame = page.locator('iframe').nth(at).contentFrame();
    await expect(frame.locator('main')).toHaveAttribute('data-page', 'home');
  }
});

test('methods with nonsense change nothing but say so', async ({ page, open }) => {
  await open(tag);
  await expectStep(page, 'whatHappens');
  await page.locator('latchkey-help').evaluate((element: LatchkeyHelpElement) => {
    element.goTo('<script>alert(1)</script>', '__proto__');
    element.close();
    void element.open();
  });
  await expect(inside(page).locator('main')).toHaveAttribute('data-page', 'home');
  await page
    .locator('latchkey-help')
    .evaluate((element: LatchkeyHelpElement) => element.goTo('desk-lamp', 'what-happens'));
  await expectStep(page, 'whatHappens');
});

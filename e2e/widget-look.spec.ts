import type { Page } from '@playwright/test';
import type { LatchkeyHelpElement } from '../src/embed/host/embed';
import { contrast } from '../src/ui/accent';
import { text } from './fixture';
import {
  answer,
  dialogMade,
  expect,
  expectStep,
  expectTheme,
  heard,
  inside,
  LINK,
  messages,
  test,
  tag,
} from './host';

const part = (page: Page, name: string) => page.locator(`[part="${name}"]`);

const CLEAR = 'rgba(0, 0, 0, 0)';

/** `rgb(1, 2, 3)` as `#010203`. */
const hexOf = (color: string): string =>
  `#${color
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .map((each) => Math.round(Number(each)).toString(16).padStart(2, '0'))
    .join('')}`;

const contrastOf = (page: Page, name: string): Promise<number> =>
  part(page, name)
    .evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return [color, backgroundColor];
    })
    .then(([ink, ground]) => contrast(hexOf(ink!), hexOf(ground!)));

test('the words of launcher and bar have a contrast of 7 on any accent', async ({ page, open }) => {
  await open(tag('mode="launcher"'));
  const accents = ['', '#4a1d6e', '#fff', '#000', '#ff0', '#f00', '#0f0', '#00f', '#e4002b'];
  for (const accent of [...accents, '#ff6600', '#777777', '#808080', '#1a73e8', '#00b4d8']) {
    await page
      .locator('latchkey-help')
      .evaluate((element, value) => element.setAttribute('accent', value), accent);
    // An attribute is read in a task of its own.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    for (const name of ['launcher', 'bar'])
      expect(await contrastOf(page, name), `${name} on ${accent}`).toBeGreaterThanOrEqual(7);
  }
});

for (const [width, height, gap] of [
  [360, 640, 16],
  [480, 800, 16],
  [481, 800, 20],
  [1280, 800, 20],
] as const)
  test(`at ${width} px the launcher is a pill of 56 px in its corner, and the dialog has its place`, async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(tag('mode="launcher"'));
    const launcher = part(page, 'launcher');
    const box = (await launcher.boundingBox())!;
    expect([box.x + box.width, box.y + box.height]).toEqual([width - gap, height - gap]);
    expect(box.height).toBe(56);
    await expect(launcher).toHaveCSS('border-radius', '28px');
    await expect(launcher).toHaveCSS('box-shadow', /rgb\(255, 255, 255\) 0px 0px 0px 2px/);
    await launcher.click();
    await expectStep(page, 'whatHappens');
    const dialog = (await page.getByRole('dialog').boundingBox())!;
    if (width <= 480) expect(dialog).toEqual({ x: 0, y: 0, width, height });
    else {
      expect(dialog).toMatchObject({ width: 400, height: 680 });
      expect([dialog.x + 400, dialog.y + 680]).toEqual([width - gap, height - gap]);
    }
    const bar = (await part(page, 'bar').boundingBox())!;
    expect(bar.height).toBe(56);
    for (const name of ['full', 'close']) {
      const target = (await part(page, name).boundingBox())!;
      expect(Math.min(target.width, target.height), name).toBeGreaterThanOrEqual(44);
      expect(target.x + target.width).toBeLessThanOrEqual(dialog.x + dialog.width);
    }
    const frame = (await page.locator('iframe').boundingBox())!;
    expect(frame.y).toBe(bar.y + bar.height);
    expect(Math.round(frame.y + frame.height)).toBeGreaterThanOrEqual(
      Math.round(dialog.y + dialog.height) - 1,
    );
    // The bar is the host's side, so the frame has no cross of its own.
    await expect(inside(page).locator('[data-close]')).toHaveCount(0);
  });

test('a low window or a large offset keeps the dialog on the screen', async ({ page, open }) => {
  await page.setViewportSize({ width: 1000, height: 500 });
  await open(tag('mode="launcher" offset="20 90"'));
  await part(page, 'launcher').click();
  await expectStep(page, 'whatHappens');
  const box = async () => (await page.getByRole('dialog').boundingBox())!;
  // Once it has risen: its first page may be there before.
  await expect.poll(async () => (await box()).y + (await box()).height).toBe(410);
  expect((await box()).y).toBeGreaterThanOrEqual(0);
});

test('title, cross and "Loading…" are there before the frame has loaded', async ({
  page,
  open,
  site,
}) => {
  await page.route(`${site}/*/widget/**`, () => undefined);
  await open(tag('mode="launcher" label="Trouble?"'));
  await part(page, 'launcher').waitFor();
  await dialogMade(page);
  const frames = await page.locator('latchkey-help').evaluate(async (element) => {
    const root = element.shadowRoot!;
    let count = 0;
    root.querySelector<HTMLElement>('[part=launcher]')!.click();
    for (; !root.querySelector('[part=close]')!.checkVisibility(); count += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return count;
  });
  // At once, however long a frame takes here.
  expect(frames).toBeLessThanOrEqual(1);
  const dialog = page.getByRole('dialog', { name: 'Trouble?' });
  await expect(part(page, 'title')).toHaveText('Trouble?');
  await expect(dialog.getByRole('status')).toHaveText(text('en', 'common:widget.loading'));
  await dialog.getByRole('button', { name: text('en', 'common:widget.close') }).click();
  await expect(dialog).toBeHidden();
});

test('after a failure the next press tries anew', async ({ page, open, site }) => {
  await page.clock.install();
  let isDown = true;
  await page.route(`${site}/*/widget/**`, (route) => (isDown ? route.abort() : route.continue()));
  await open(tag('mode="launcher"'));
  await part(page, 'launcher').click();
  await page.clock.runFor(5_000);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toContainText(text('en', 'common:widget.failed'));
  await expect(dialog.getByRole('link', { name: 'Help with my lamp' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(part(page, 'launcher')).toBeFocused();
  isDown = false;
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText(text('en', 'common:widget.loading'));
  await page.clock.resume();
  await expectStep(page, 'whatHappens');
  await expect(dialog.getByRole('status')).toBeHidden();
});

for (const mode of ['inline', 'launcher'])
  test(`a late answer is welcome, ${mode}`, async ({ page, open, site }) => {
    await page.clock.install();
    let goOn: () => void = () => undefined;
    await page.route(`${site}/*/widget/**`, (route) => {
      goOn = () => void route.continue();
    });
    await open(tag(`mode="${mode}"`));
    if (mode === 'launcher') await part(page, 'launcher').click();
    await expect(page.locator('iframe')).toHaveCount(1);
    await page.clock.runFor(5_000);
    await expect.poll(async () => (await heard(page)).map(({ type }) => type)).toEqual(['error']);
    goOn();
    await page.clock.resume();
    await expectStep(page, 'whatHappens');
    await expect(page.locator('iframe')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Help with my lamp' })).toBeHidden();
  });

test('the bar leads to the place where the person is', async ({ page, open, site, context }) => {
  await open(tag('mode="launcher"'));
  await part(page, 'launcher').click();
  await answer(page, 'flickers');
  await expectStep(page, 'tightenBulb');
  await expect
    .poll(async () => ((await messages(page)).at(-1) as { place: string }).place)
    .toContain('tighten-bulb');
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: text('en', 'common:widget.openFull') }).click(),
  ]);
  await tab.waitForLoadState();
  expect(tab.url()).toContain(`${site}/en/desk-lamp/tighten-bulb/#`);
  await expect(tab.locator('.answers dd')).toHaveCount(1);
});

test('two launchers of one corner stand above each other, and each has a place of its own elsewhere', async ({
  page,
  open,
}) => {
  await open(
    tag('mode="launcher" label="One"') +
      tag('mode="launcher" label="Two"') +
      tag('mode="launcher" label="Three" corner="bottom-left"'),
  );
  const boxOf = async (name: string) => (await page.getByRole('button', { name }).boundingBox())!;
  await page.getByRole('button', { name: 'Three' }).waitFor();
  const [one, two, three] = [await boxOf('One'), await boxOf('Two'), await boxOf('Three')];
  expect(two.y + two.height).toBeLessThanOrEqual(one.y - 8);
  expect(three.y).toBe(one.y);
});

test('with a z-index something of the host may cover the launcher', async ({ page, open }) => {
  await open(`${tag('mode="launcher" z-index="5"')}<div id="banner"></div>`, {
    head: '<style>#banner { position: fixed; inset: 0; z-index: 6; background: #fff }</style>',
    policy: '',
  });
  const launcher = part(page, 'launcher');
  await expect(launcher).toBeVisible();
  await expect(launcher).toHaveCSS('z-index', '5');
  const top = () =>
    page.evaluate(() => {
      const { right, bottom } = document
        .querySelector('latchkey-help')!
        .shadowRoot!.querySelector('[part=launcher]')!
        .getBoundingClientRect();
      return document.elementFromPoint(right - 20, bottom - 20)!.localName;
    });
  expect(await top()).toBe('div');
  await page.locator('latchkey-help').evaluate((element) => element.removeAttribute('z-index'));
  await expect.poll(top).toBe('latchkey-help');
});

test('styles of the host reach the parts', async ({ page, open }) => {
  await open(tag('mode="launcher"'), {
    head: '<style>latchkey-help::part(launcher) { border-radius: 2px } latchkey-help::part(bar) { min-height: 70px }</style>',
    policy: '',
  });
  await expect(part(page, 'launcher')).toHaveCSS('border-radius', '2px');
  await part(page, 'launcher').click();
  await expect(part(page, 'bar')).toHaveCSS('min-height', '70px');
});

test('the launcher has the font of the page, and dialog and frame that of the tag', async ({
  page,
  open,
}) => {
  await open(tag('mode="launcher" radius="4"'), {
    head: '<style>body { font-family: Georgia, serif }</style>',
    policy: '',
  });
  await expect(part(page, 'launcher')).toHaveCSS('font-family', 'Georgia, serif');
  await page
    .locator('latchkey-help')
    .evaluate((element) => element.setAttribute('font', 'Verdana, Noto Sans'));
  await expect(part(page, 'launcher')).toHaveCSS('font-family', 'Verdana, "Noto Sans"');
  await part(page, 'launcher').click();
  await expectStep(page, 'whatHappens');
  await expect(inside(page).locator('h1')).toHaveCSS('font-family', 'Verdana, "Noto Sans"');
  await expect(inside(page).locator('.option').first()).toHaveCSS('border-radius', '4px');
  await expect(page.getByRole('dialog')).toHaveCSS('border-radius', '6px');
});

for (const [theme, scheme] of [
  ['light', ''],
  ['dark', 'dark'],
] as const)
  for (const width of [320, 1280])
    test(`inline at ${width} px, ${theme}, it has no ground, no width of its own and the height of its content`, async ({
      page,
      open,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(`<div id="card">${tag()}</div>`, {
        head: `<style>${scheme && ':root { color-scheme: dark }'} #card { background: rgb(1, 2, 3) }</style>`,
        policy: '',
      });
      for (const step of ['whatHappens', 'otherSocket', 'tightenBulb']) {
        await expectStep(page, step);
        await expectTheme(page, theme);
        await expect
          .poll(async () => {
            const content = await inside(page)
              .locator('#root')
              .evaluate((root) => root.getBoundingClientRect().height);
            const frame = await page.locator('iframe').evaluate(({ clientHeight }) => clientHeight);
            return Math.abs(frame - content);
          })
          .toBeLessThanOrEqual(1);
        if (step !== 'tightenBulb') await answer(page, step === 'whatHappens' ? 'staysDark' : 'no');
      }
      const frame = page.locator('iframe');
      await expect(frame).toHaveCSS('background-color', CLEAR);
      await expect(frame).toHaveCSS('border-top-width', '0px');
      // What is written on a filled disc is seen all the same.
      const disc = inside(page).locator('ol.actions > li').first();
      expect(await disc.evaluate((li) => getComputedStyle(li, '::before').color)).not.toBe(CLEAR);
      for (const name of ['html', 'body', '#root', 'main'])
        await expect(inside(page).locator(name), name).toHaveCSS('background-color', CLEAR);
      // The ground is not what the number of an action is written in.
      const number = await inside(page)
        .locator('.actions > li')
        .first()
        .evaluate((item) => getComputedStyle(item, '::before').color);
      expect(number).not.toBe(CLEAR);
      // It is the host's card that is seen, not a canvas of the frame.
      const { x, y } = (await frame.boundingBox())!;
      // Playwright would hide the caret by a style that no policy allows.
      const pixel = () =>
        page.screenshot({ clip: { x: x + 1, y: y + 1, width: 1, height: 1 }, caret: 'initial' });
      const shown = await pixel();
      await page.evaluate(() => {
        document.querySelector('latchkey-help')!.style.visibility = 'hidden';
      });
      expect(await pixel()).toEqual(shown);
      const wide = await inside(page)
        .locator('html')
        .evaluate((html) => ({
          scrolls: html.scrollWidth > html.clientWidth || html.scrollHeight > html.clientHeight,
          edge: html.clientWidth - document.querySelector('main')!.clientWidth,
          fixed: [...document.querySelectorAll('*')].filter(
            (each) => getComputedStyle(each).position === 'fixed',
          ).length,
        }));
      expect(wide.scrolls).toBe(false);
      expect(wide.edge).toBeLessThanOrEqual(16);
      expect(wide.fixed).toBe(0);
    });

test('a ground of the host is taken with the theme that can be read on it, and refused where none can', async ({
  page,
  open,
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await open(tag('background="#111"'));
  await expectStep(page, 'whatHappens');
  const html = inside(page).locator('html');
  await expect(html).toHaveCSS('background-color', 'rgb(17, 17, 17)');
  await expectTheme(page, 'dark');
  const set = (value: string) =>
    page
      .locator('latchkey-help')
      .evaluate((element, background) => element.setAttribute('background', background), value);
  await set('#fffdf8');
  await expect(html).toHaveCSS('background-color', 'rgb(255, 253, 248)');
  await expectTheme(page, 'light');
  await set('#888');
  await expect(html).toHaveCSS('background-color', CLEAR);
  await expect.poll(() => said.join('\n')).toContain('background="#888" is too grey to read on');
});

test('people choose the language only where the host lets them', async ({ page, open }) => {
  await open(tag());
  await expectStep(page, 'whatHappens');
  await expect(inside(page).locator('.languages')).toHaveCount(0);
  await expect(inside(page).locator('header')).toHaveCount(0);
  await open(tag('languages'));
  await inside(page).locator('a[data-language="ru"]').click();
  await expect(inside(page).locator('html')).toHaveAttribute('lang', 'ru');
});

test('on the way through the topics the frame is never without a height', async ({
  page,
  open,
}) => {
  await open(tag());
  await answer(page, 'flickers');
  await expectStep(page, 'tightenBulb');
  const lowest = await page.locator('iframe').evaluateHandle((frame) => {
    const seen = { height: Infinity };
    const look = () => {
      seen.height = Math.min(seen.height, frame.clientHeight);
      requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  await inside(page).locator('footer [data-home]').click();
  await expect(inside(page).locator('main')).toHaveAttribute('data-page', 'home');
  await expect(inside(page).locator('.kept .button')).toBeVisible();
  expect((await lowest.jsonValue()).height).toBeGreaterThan(100);
});

test('the methods work on a dialog that failed, too', async ({ page, open, site }) => {
  await page.clock.install();
  await page.route(`${site}/*/widget/**`, (route) => route.abort());
  await open(tag('mode="dialog"'));
  const widget = page.locator('latchkey-help');
  await widget.evaluate((element: LatchkeyHelpElement) => element.open());
  await page.clock.runFor(5_000);
  await expect(page.getByRole('dialog').getByRole('link').last()).toBeVisible();
  await widget.evaluate((element: LatchkeyHelpElement) => element.close());
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.unroute(`${site}/*/widget/**`);
  await page.clock.resume();
  await widget.evaluate((element: LatchkeyHelpElement) => element.open());
  await expectStep(page, 'whatHappens');
});

test('what comes once a step is shown keeps its style when the host changes the look', async ({
  page,
  open,
}) => {
  await open(`<latchkey-help flow="front-door" lang="en">${LINK}</latchkey-help>`);
  await answer(page, 'keyLost');
  await expectStep(page, 'callLocksmith');
  const hasItsStyle = async () => {
    await expect(inside(page).locator('.told dt').first()).toHaveCSS('font-size', '15.75px');
    await expect(inside(page).locator('.code')).toHaveCSS('font-size', '36px');
    await expect(inside(page).locator('.code')).toHaveCSS('font-family', /monospace/);
  };
  await hasItsStyle();
  await page
    .locator('latchkey-help')
    .evaluate((element) => element.setAttribute('accent', '#4a1d6e'));
  const button = inside(page).locator('.step .button').last();
  await expect(button).toHaveCSS('background-color', 'rgb(74, 29, 110)');
  await hasItsStyle();
});

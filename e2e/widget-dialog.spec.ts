import type { LatchkeyHelpElement } from '../src/embed/host/embed';
import { axeViolations } from './axe';
import { text } from './fixture';
import { answer, dialogMade, expect, expectStep, heard, inside, test } from './host';

const tag = (attributes: string) =>
  `<latchkey-help flow="desk-lamp" ${attributes}><a href="https://help.invalid/">Help with my lamp</a></latchkey-help>`;
const dialog = (page: import('@playwright/test').Page) => page.getByRole('dialog');

for (const [mode, role] of [
  ['dialog', 'link'],
  ['launcher', 'button'],
] as const) {
  test(`the ${mode} opens and closes by keyboard, and gives the focus back`, async ({
    page,
    open,
  }) => {
    await open(tag(`mode="${mode}" label="Trouble with the lamp?"`));
    const name = mode === 'dialog' ? 'Help with my lamp' : 'Trouble with the lamp?';
    const opener = page.getByRole(role, { name });
    await expect(opener).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
    await dialogMade(page);

    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Trouble with the lamp?' })).toBeVisible();
    await expectStep(page, 'whatHappens');
    // The focus stays inside, however often one goes on.
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => document.activeElement?.localName);
      expect(['latchkey-help', 'body']).toContain(at);
    }
    await inside(page).locator('[data-option="staysDark"]').focus();
    await page.keyboard.press('Enter');
    await expectStep(page, 'otherSocket');
    // The host hears of it by a message of its own.
    await expect
      .poll(async () => (await heard(page)).at(-1))
      .toMatchObject({ detail: { step: 'otherSocket' } });
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(opener).toBeFocused();
    // A frame that is hidden may tell its height, too.
    await expect
      .poll(async () => (await heard(page)).find(({ type }) => type === 'close'))
      .toMatchObject({ detail: { step: 'otherSocket' } });

    await page.keyboard.press('Enter');
    await expectStep(page, 'otherSocket');
    await dialog(page)
      .getByRole('button', { name: text('en', 'common:widget.close') })
      .click();
    await expect(dialog(page)).toBeHidden();
    await expect(opener).toBeFocused();
  });
}

test('the methods open and close it, and Escape works before the widget is there', async ({
  page,
  open,
}) => {
  await open(tag('mode="launcher"'));
  const widget = page.locator('latchkey-help');
  await widget.evaluate((element: LatchkeyHelpElement) => element.open());
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await widget.evaluate((element: LatchkeyHelpElement) => element.open());
  await expectStep(page, 'whatHappens');
  await widget.evaluate((element: LatchkeyHelpElement) => element.close());
  await expect(dialog(page)).toBeHidden();
});

test('the last word counts, however fast it is opened and closed', async ({ page, open }) => {
  await open(tag('mode="launcher"'));
  const widget = page.locator('latchkey-help');
  await widget.evaluate(async (element: LatchkeyHelpElement) => {
    let opened = Promise.resolve();
    for (let times = 0; times < 6; times += 1) {
      opened = element.open();
      element.close();
    }
    await opened;
  });
  await expect(dialog(page)).toBeHidden();
  await widget.evaluate((element: LatchkeyHelpElement) => {
    void element.open();
    element.close();
    void element.open();
  });
  await expect(dialog(page)).toBeVisible();
});

test('opens in the task that makes a dialog of it', async ({ page, open }) => {
  await open(tag(''));
  await expectStep(page, 'whatHappens');
  await page.locator('latchkey-help').evaluate((element: LatchkeyHelpElement) => {
    element.setAttribute('mode', 'dialog');
    void element.open();
  });
  await expect(dialog(page)).toBeVisible();
});

for (const mode of ['dialog', 'launcher'])
  test(`a ${mode} whose code does not load leaves the plain link, and says so`, async ({
    page,
    open,
  }) => {
    await page.route(/embed-(dialog|warn)/, (route) => route.fulfill({ status: 404 }));
    await open(tag(`mode="${mode}" theme="pink"`));
    await expect.poll(async () => (await heard(page)).map(({ type }) => type)).toEqual(['error']);
    await page.locator('latchkey-help').evaluate((element: LatchkeyHelpElement) => element.open());
    await expect(page.getByRole('link', { name: 'Help with my lamp' })).toBeVisible();
    await expect(dialog(page)).toHaveCount(0);
  });

for (const lang of ['en', 'ru'])
  test(`a launcher without a name has one in the language of the page, ${lang}`, async ({
    page,
    open,
  }) => {
    await open('<latchkey-help flow="desk-lamp" mode="launcher"></latchkey-help>', { lang });
    const name = text(lang, 'common:widget.title');
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await expectStep(page, 'whatHappens');
  });

test('the launcher stands in the corner it is given, off a banner', async ({ page, open }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await open(tag('mode="launcher" corner="bottom-left" offset="20 90" accent="#b00"'));
  const button = page.getByRole('button', { name: 'Help with my lamp' });
  const box = (await button.boundingBox())!;
  expect(box.x).toBe(20);
  expect(box.y + box.height).toBe(510);
  expect(box.height).toBeGreaterThanOrEqual(44);
  await page.locator('latchkey-help').evaluate((element) => {
    element.setAttribute('corner', 'top-right');
    element.setAttribute('offset', '8');
    element.setAttribute('label', 'Лампа не горит');
  });
  const moved = page.getByRole('button', { name: 'Лампа не горит' });
  await expect.poll(async () => (await moved.boundingBox())!.y).toBe(8);
  const { x, width } = (await moved.boundingBox())!;
  expect(x + width).toBe(792);
});

test('the dialog fills a small screen, and moves only where motion is welcome', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(tag('mode="launcher" lang="ru"'));
  await page.getByRole('button').click();
  await expectStep(page, 'whatHappens');
  expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 640 });
  await expect(dialog(page)).toHaveCSS('animation-name', 'none');
  const isWide = await inside(page)
    .locator('html')
    .evaluate((html) => html.scrollWidth > html.clientWidth);
  expect(isWide).toBe(false);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  // A whole screen does not slide.
  await expect(dialog(page)).toHaveCSS('animation-name', 'none');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(dialog(page)).not.toHaveCSS('animation-name', 'none');
});

test('no accessibility violation, outside and inside the frame, in light and dark', async ({
  page,
  open,
}) => {
  await open(`<main>${tag('mode="dialog" accent="#ff0"')}${tag('mode="launcher"')}</main>`, {});
  await dialogMade(page);
  // The launcher's own link stands there until its button does.
  await page.getByRole('link').first().click();
  await expectStep(page, 'whatHappens');
  await answer(page, 'staysDark');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const frame of page.frames()) {
      const found = await axeViolations(page, frame, {
        iframes: false,
        rules: { region: { enabled: frame !== page.mainFrame() } },
      });
      expect(found, `${frame.url()} in ${colorScheme}`).toEqual([]);
    }
  }
});

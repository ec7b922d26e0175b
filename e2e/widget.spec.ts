import type { LatchkeyHelpElement } from '../src/embed/host/embed';
import { answer, expect, expectStep, heard, inside, test } from './host';

const LINK = '<a href="https://help.invalid/">Help with login</a>';
const inline = `<latchkey-help flow="portal-login">${LINK}</latchkey-help>`;
const widget = 'latchkey-help';

test('one tag shows the first question in place of the link, and grows with each step', async ({
  page,
  open,
}) => {
  await open(inline);
  await expectStep(page, 'situation');
  await expect(page.getByRole('link', { name: 'Help with login' })).toBeHidden();
  await expect(page.locator('iframe')).toHaveAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-popups allow-forms',
  );
  await expect(page.locator('iframe')).toHaveAttribute('title', 'Help with login');
  await answer(page, 'message');
  await expectStep(page, 'whichMessage');
  await expect(inside(page).locator('h1')).toBeFocused();
  await expect
    .poll(() =>
      page.locator('iframe').evaluate(async (frame) => {
        const told = (window as unknown as { heard: { detail: { height: number } }[] }).heard;
        return frame.clientHeight === told.at(-1)?.detail.height;
      }),
    )
    .toBe(true);
  const scrolls = await inside(page)
    .locator('html')
    .evaluate((html) => html.scrollHeight > html.clientHeight);
  expect(scrolls).toBe(false);
});

test('a whole walk is told in events, with nothing but ids, language and times', async ({
  page,
  open,
}) => {
  await open(`<latchkey-help flow="portal-login" lang="ru">${LINK}</latchkey-help>`);
  await answer(page, 'message');
  await answer(page, 'loginFailed');
  await answer(page, 'temporaryPasscode');
  await answer(page, 'yes');
  await expectStep(page, 'signedIn');
  await expect.poll(async () => (await heard(page)).map(({ type }) => type)).toContain('outcome');
  const events = await heard(page);
  expect(events[0]?.type).toBe('ready');
  expect(events.filter(({ type }) => type === 'step').map(({ detail }) => detail.step)).toEqual([
    'situation',
    'whichMessage',
    'codeKind',
    'retypePasscode',
    'signedIn',
  ]);
  const { detail } = events.find(({ type }) => type === 'outcome')!;
  expect(detail).toMatchObject({
    flow: 'portal-login',
    step: 'signedIn',
    outcome: 'solved',
    language: 'ru',
  });
  for (const event of events) {
    expect(Object.keys(event.detail).sort()).toEqual(
      ['flow', 'height', 'language', 'outcome', 'seconds', 'step'].sort(),
    );
    expect(Number.isInteger(event.detail.seconds)).toBe(true);
  }
});

test('the methods restart and lead to a step, before and after the widget is there', async ({
  page,
  open,
}) => {
  await open(inline);
  await page
    .locator(widget)
    .evaluate((element: LatchkeyHelpElement) => element.goTo('secure-login', 'approve-with'));
  await expectStep(page, 'approveWith');
  await answer(page, 'android');
  await expect(inside(page).locator('.answers dd').last()).toBeVisible();
  await page.locator(widget).evaluate((element: LatchkeyHelpElement) => element.restart());
  await expectStep(page, 'approveWith');
  await page
    .locator(widget)
    .evaluate((element: LatchkeyHelpElement) => element.goTo('portal-login'));
  await expectStep(page, 'situation');
  await answer(page, 'device');
  await page.locator(widget).evaluate((element: LatchkeyHelpElement) => element.restart());
  await expectStep(page, 'situation');
  await expect(inside(page).locator('.answers')).toHaveCount(0);
});

test('a change of language, theme, accent or mode keeps the journey', async ({ page, open }) => {
  await open(inline);
  await answer(page, 'message');
  await answer(page, 'invalidCredentials');
  const set = (name: string, value: string) =>
    page
      .locator(widget)
      .evaluate((element, [key, text]) => element.setAttribute(key!, text!), [name, value]);
  const kept = async () => {
    await expectStep(page, 'checkUsername');
    await expect(inside(page).locator('.answers dd')).toHaveCount(2);
    await expect(inside(page).locator('.answers em')).toHaveCount(0);
  };
  const html = inside(page).locator('html');
  await kept();
  await set('lang', 'ru');
  await expect(html).toHaveAttribute('lang', 'ru');
  await kept();
  await set('theme', 'dark');
  await expect(html).toHaveCSS('color-scheme', 'dark');
  await set('accent', '#b00');
  await expect(inside(page).locator('a').first()).toHaveCSS('color', /rgb\(2\d\d, \d+, \d+\)/);
  await kept();
  await set('mode', 'dialog');
  await page.locator(widget).evaluate((element: LatchkeyHelpElement) => element.open());
  await kept();
  await expect(html).toHaveAttribute('lang', 'ru');
  await set('mode', 'inline');
  await kept();
});

test('survives being moved, removed and added again, and being there before the script', async ({
  page,
  open,
  site,
}) => {
  await open(inline, { script: '', policy: '' });
  await expect(page.getByRole('link', { name: 'Help with login' })).toBeVisible();
  await page.addScriptTag({ type: 'module', url: `${site}/embed.js` });
  await answer(page, 'message');
  await expectStep(page, 'whichMessage');
  await page.locator(widget).evaluate((element) => document.body.prepend(element));
  await expectStep(page, 'whichMessage');
  await expect(inside(page).locator('.answers dd')).toHaveCount(1);
  await page.locator(widget).evaluate(async (element) => {
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 200));
    document.getElementById('after')!.after(element);
  });
  await expectStep(page, 'whichMessage');
  await expect(inside(page).locator('.answers dd')).toHaveCount(1);
  await expect(page.locator('iframe')).toHaveCount(1);
});

test('several on one page do not hear each other', async ({ page, open }) => {
  await open(
    `${inline}<latchkey-help flow="secure-login" lang="ru">${LINK}</latchkey-help>${inline}`,
  );
  for (const at of [0, 2]) await expectStep(page, 'situation', at);
  await answer(page, 'message', 0);
  await expectStep(page, 'whichMessage', 0);
  await page
    .locator(widget)
    .nth(1)
    .evaluate((element) => element.setAttribute('theme', 'dark'));
  await expect(inside(page, 1).locator('html')).toHaveCSS('color-scheme', 'dark');
  await expectStep(page, 'situation', 2);
  await expect(inside(page, 2).locator('html')).toHaveCSS('color-scheme', 'light dark');
  const steps = await page
    .locator(widget)
    .evaluateAll((all) =>
      all.map((element) => element.shadowRoot!.querySelectorAll('iframe').length),
    );
  expect(steps).toEqual([1, 1, 1]);
});

test('goes through all kinds of pages in its frame, and opens others in a new tab', async ({
  page,
  open,
  site,
  context,
}) => {
  await open(`<latchkey-help>${LINK}</latchkey-help>`);
  await expect(inside(page).locator('main')).toHaveAttribute('data-page', 'home');
  await inside(page).locator('a[href="/en/secure-login/"]').click();
  await expect(inside(page).locator('main')).toHaveAttribute('data-page', 'article');
  await inside(page).locator('[data-option="newPhone"]').click();
  await expect(inside(page).locator('.answers dd')).toHaveCount(1);
  await answer(page, 'iphone');
  await inside(page).locator('[data-continue]').click();
  await expect(inside(page).locator('main')).toHaveAttribute('data-flow', 'activate-iphone-qr');
  await expect(inside(page).locator('.answers dd')).toHaveCount(2);
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    inside(page).locator('[data-full]').click(),
  ]);
  await tab.waitForLoadState();
  expect(tab.url()).toContain(`${site}/en/activate-iphone-qr/`);
  await expect(tab.locator('.answers dd')).toHaveCount(2);
  // A tab opened by the sandbox itself could not print.
  expect(await tab.evaluate(() => window.origin)).toBe(site);
});

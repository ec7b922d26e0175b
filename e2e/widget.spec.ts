import type { LatchkeyHelpElement } from '../src/embed/host/embed';
import { answer, expect, expectStep, heard, inside, test, LINK } from './host';

const inline = `<latchkey-help flow="desk-lamp">${LINK}</latchkey-help>`;
const widget = 'latchkey-help';

test('one tag shows the first question in place of the link, and grows with each step', async ({
  page,
  open,
}) => {
  await open(inline);
  await expectStep(page, 'whatHappens');
  await expect(page.getByRole('link', { name: 'Help with my lamp' })).toBeHidden();
  await expect(page.locator('iframe')).toHaveAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-popups allow-forms',
  );
  await expect(page.locator('iframe')).toHaveAttribute('title', 'Help with my lamp');
  await answer(page, 'staysDark');
  await expectStep(page, 'otherSocket');
  await expect(inside(page).locator('h1')).toBeFocused();
  await expect
    .poll(() =>
      page.locator('iframe').evaluate(async (frame) => {
        const told = (window as unknown as { heard: { detail: { height: number } }[] }).heard;
        return frame.clientHeight === told.at(-1)?.detail.height;
      }),
    )
    .toBe(true);
  // What comes below a step that has been painted makes the frame grow once more.
  await expect
    .poll(() =>
      inside(page)
        .locator('html')
        .evaluate((html) => html.scrollHeight > html.clientHeight),
    )
    .toBe(false);
});

test('a whole walk is told in events, with nothing but ids, language and times', async ({
  page,
  open,
}) => {
  await open(`<latchkey-help flow="desk-lamp" lang="ru">${LINK}</latchkey-help>`);
  await answer(page, 'staysDark');
  await expectStep(page, 'otherSocket');
  await answer(page, 'no');
  await expectStep(page, 'tightenBulb');
  await answer(page, 'yes');
  await expectStep(page, 'shines');
  await expect.poll(async () => (await heard(page)).map(({ type }) => type)).toContain('outcome');
  const events = await heard(page);
  expect(events[0]?.type).toBe('ready');
  expect(events.filter(({ type }) => type === 'step').map(({ detail }) => detail.step)).toEqual([
    'whatHappens',
    'otherSocket',
    'tightenBulb',
    'shines',
  ]);
  const { detail } = events.find(({ type }) => type === 'outcome')!;
  expect(detail).toMatchObject({
    flow: 'desk-lamp',
    step: 'shines',
    outcome: 'solved',
    language: 'ru',
  });
  for (const event of events) {
    expect(Object.keys(event.detail).sort()).toEqual(
      ['code', 'flow', 'height', 'language', 'link', 'outcome', 'seconds', 'step'].sort(),
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
    .evaluate((element: LatchkeyHelpElement) => element.goTo('kettle', 'dry-base'));
  await expectStep(page, 'dryBase');
  await answer(page, 'done');
  await expect(inside(page).locator('.answers dd').last()).toBeAttached();
  await page.locator(widget).evaluate((element: LatchkeyHelpElement) => element.restart());
  await expectStep(page, 'dryBase');
  await page.locator(widget).evaluate((element: LatchkeyHelpElement) => element.goTo('desk-lamp'));
  await expectStep(page, 'whatHappens');
  await answer(page, 'flickers');
  await page.locator(widget).evaluate((element: LatchkeyHelpElement) => element.restart());
  await expectStep(page, 'whatHappens');
  await expect(inside(page).locator('.answers')).toHaveCount(0);
});

test('a change of language, theme, accent or mode keeps the journey', async ({ page, open }) => {
  await open(inline);
  await answer(page, 'staysDark');
  await expectStep(page, 'otherSocket');
  await answer(page, 'no');
  const set = (name: string, value: string) =>
    page
      .locator(widget)
      .evaluate((element, [key, text]) => element.setAttribute(key!, text!), [name, value]);
  const kept = async () => {
    await expectStep(page, 'tightenBulb');
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
  await expect(inside(page).locator('footer a').first()).toHaveCSS(
    'color',
    /rgb\(2\d\d, \d+, \d+\)/,
  );
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
  await expect(page.getByRole('link', { name: 'Help with my lamp' })).toBeVisible();
  await page.addScriptTag({ type: 'module', url: `${site}/embed.js` });
  await answer(page, 'staysDark');
  // A host can keep what it has heard of, and hears of a step with its place.
  await expect.poll(async () => (await heard(page)).at(-1)?.detail.step).toBe('otherSocket');
  await page.locator(widget).evaluate((element) => document.body.prepend(element));
  await expectStep(page, 'otherSocket');
  await expect(inside(page).locator('.answers dd')).toHaveCount(1);
  await page.locator(widget).evaluate(async (element) => {
    element.remove();
    // Later than whatever the removal has set off.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    document.getElementById('after')!.after(element);
  });
  await expectStep(page, 'otherSocket');
  await expect(inside(page).locator('.answers dd')).toHaveCount(1);
  await expect(page.locator('iframe')).toHaveCount(1);
});

test('several on one page do not hear each other', async ({ page, open }) => {
  await open(`${inline}<latchkey-help flow="kettle" lang="ru">${LINK}</latchkey-help>${inline}`);
  for (const at of [0, 2]) await expectStep(page, 'whatHappens', at);
  await answer(page, 'staysDark', 0);
  await expectStep(page, 'otherSocket', 0);
  await page
    .locator(widget)
    .nth(1)
    .evaluate((element) => element.setAttribute('theme', 'dark'));
  await expect(inside(page, 1).locator('html')).toHaveCSS('color-scheme', 'dark');
  await expectStep(page, 'whatHappens', 2);
  await expect(inside(page, 2).locator('html')).toHaveCSS('color-scheme', 'light');
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
  await inside(page).locator('[data-symptom][href*="/front-door/"]').click();
  await expect(inside(page).locator('main')).toHaveAttribute('data-flow', 'front-door');
  await inside(page).locator('.article-name a').click();
  await expect(inside(page).locator('main')).toHaveAttribute('data-page', 'article');
  await inside(page).locator('[data-option="tooDark"]').click();
  await expect(inside(page).locator('.answers dd')).toHaveCount(1);
  await inside(page).locator('[data-continue]').click();
  await expect(inside(page).locator('main')).toHaveAttribute('data-flow', 'desk-lamp');
  await expect(inside(page).locator('.answers dd')).toHaveCount(1);
  await answer(page, 'no');
  await expect(inside(page).locator('.answers dd')).toHaveCount(2);
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    inside(page).locator('[data-full]').click(),
  ]);
  await tab.waitForLoadState();
  expect(tab.url()).toContain(`${site}/en/desk-lamp/ask-repair/`);
  await expect(tab.locator('.answers dd')).toHaveCount(2);
  // A tab opened by the sandbox itself could not print.
  expect(await tab.evaluate(() => window.origin)).toBe(site);
});

test('moves nothing on the page of the host but by the answer of a person', async ({
  page,
  open,
}) => {
  await open(`<p>Before</p><div id="room">${inline}</div>`, {
    head: '<style>#room { min-height: 900px }</style>',
    policy: '',
  });
  await expectStep(page, 'whatHappens');
  await answer(page, 'staysDark');
  await expectStep(page, 'otherSocket');
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            total += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        // Two frames later all that has moved so far has been told.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(total)));
      }),
  );
  expect(shift).toBe(0);
});

import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeViolations } from './axe';
import { allPaths, expect, test } from './site';

const mapPaths = allPaths.filter((path) => path.split('/')[2] === 'map');
const PORTAL = '/en/map/portal-login/';

const region = (page: Page) => page.locator('.map');
const drawing = (page: Page) => page.locator('.map svg');
const widthOf = async (page: Page) => Number(await drawing(page).getAttribute('width'));

/** The first sign of a person: brings the page alive. */
async function wake(page: Page) {
  await page.mouse.move(3, 3);
  await page.mouse.move(6, 6);
  await expect(page.getByRole('button')).toHaveCount(3);
}

test('every flow has a map in every language, and its article leads there and back', async ({
  page,
}) => {
  const flows = readdirSync('flows').filter((file) => /^[\w-]+\.ts$/.test(file));
  const locales = readdirSync('locales', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(mapPaths).toHaveLength(flows.length * locales.length);
  const sitemap = readFileSync('dist/sitemap.xml', 'utf8');
  for (const path of mapPaths) expect(sitemap).toContain(`${path}</loc>`);

  await page.goto('/ru/portal-login/');
  await page.getByRole('link', { name: 'Схема статьи' }).click();
  await expect(page).toHaveURL(/\/ru\/map\/portal-login\/$/);
  await page.getByRole('link', { name: 'К статье' }).click();
  await expect(page).toHaveURL(/\/ru\/portal-login\/$/);
});

test('no code that lays maps out is served', () => {
  for (const file of readdirSync('dist/assets').filter((name) => name.endsWith('.js'))) {
    expect(readFileSync(`dist/assets/${file}`, 'utf8'), file).not.toMatch(
      /elkjs|elk\.layered|org\.eclipse/,
    );
  }
});

test('the outline says what the drawing says, and every text fits its box', async ({ page }) => {
  for (const path of mapPaths) {
    await page.goto(path);
    const { drawn, told, tooWide } = await page.evaluate(readBoth);
    expect(drawn.length, path).toBeGreaterThan(3);
    expect(told, path).toEqual(drawn);
    expect(tooWide, path).toEqual([]);
    const targets = await page
      .locator('[data-option] a')
      .evaluateAll((links) =>
        links.filter((link) => !document.querySelector(link.getAttribute('href')!)).map(String),
      );
    expect(targets, path).toEqual([]);
  }
});

test('no map weighs more than 6 kB', () => {
  const weights = readdirSync('dist/maps')
    .filter((file) => file.endsWith('.json.br'))
    .map((file) => readFileSync(`dist/maps/${file}`).length);
  expect(weights).toHaveLength(mapPaths.length);
  expect(Math.max(...weights)).toBeLessThanOrEqual(6000);
});

/** Titles and options of the drawing and of the outline, and what is wider than its box. */
function readBoth() {
  // A drawing has no room for the captions of the other language.
  const wordsOf = (element: Element) => {
    const copy = element.cloneNode(true) as Element;
    for (const twin of copy.querySelectorAll('.other-caption')) twin.replaceWith('');
    return (copy.textContent ?? '').replace(/[\s()]/g, '');
  };
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const drawn = [
    ...all('.map a').map((box) => wordsOf(box.querySelectorAll('text')[1]!).replace(/→.*/, '')),
    ...all('.map-labels text').map(wordsOf),
  ];
  const told = [
    ...all('[aria-labelledby="outline"] h3').map(wordsOf),
    ...all('[data-option]').map((option) => {
      const copy = option.cloneNode(true) as Element;
      copy.querySelector('a:last-child')?.remove();
      copy.querySelector('[aria-hidden]')?.remove();
      return wordsOf(copy);
    }),
  ];
  const tooWide = all('.map text').flatMap((text) => {
    const box = text.closest('g')!.querySelector('rect')!.getBoundingClientRect();
    const { left, right, bottom } = text.getBoundingClientRect();
    const fits = left >= box.left && right <= box.right && bottom <= box.bottom + 1;
    return fits ? [] : [text.textContent];
  });
  return { drawn: drawn.sort(), told: told.sort(), tooWide };
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('the map shows its beginning, scrolls inside itself, and its text is complete', async ({
    page,
  }) => {
    await page.goto(PORTAL);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('region', { name: /^Map/ })).toHaveAttribute('tabindex', '0');
    await expect(region(page).locator('a').first()).toBeInViewport();
    const hidden = await region(page).evaluate(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    );
    expect(hidden).toBeGreaterThan(1000);
    await page.locator('[data-option="forgotten"] a').click();
    await expect(page).toHaveURL(/#step-call-for-credentials$/);
    await page.locator('#step-call-for-credentials h3 a').click();
    await expect(page.locator('main')).toHaveAttribute('data-step', 'callForCredentials');
  });

  test('a hand-over leads to the map of the flow that goes on', async ({ page }) => {
    await page.goto('/en/map/secure-login/');
    await page.locator('#step-move-ib-key p a').click();
    await expect(page).toHaveURL(/\/en\/map\/migrate-phone\/$/);
  });
});

test('keys zoom and move the map', async ({ page }) => {
  await page.goto(PORTAL);
  await wake(page);
  await region(page).focus();
  const full = await widthOf(page);
  await page.keyboard.press('+');
  expect(await widthOf(page)).toBe(Math.round(full * 1.25));
  await page.keyboard.press('-');
  expect(await widthOf(page)).toBe(full);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => region(page).evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await expect.poll(() => region(page).evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  await page.keyboard.press('0');
  const fits = await region(page).evaluate(
    ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
      scrollWidth <= clientWidth && scrollHeight <= clientHeight,
  );
  expect(fits).toBe(true);
});

test('buttons, the wheel and the mouse zoom and move the map', async ({ page }) => {
  await page.goto(PORTAL);
  await wake(page);
  const full = await widthOf(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  expect(await widthOf(page)).toBeGreaterThan(full);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  expect(await widthOf(page)).toBe(full);

  const { x, y } = (await region(page).boundingBox())!;
  await page.mouse.move(x + 200, y + 200);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 100);
  await page.keyboard.up('Control');
  await expect.poll(() => widthOf(page)).toBeLessThan(full);

  const box = (await region(page).locator('a').nth(1).boundingBox())!;
  await page.mouse.move(box.x + 60, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + 10, { steps: 4 });
  await page.mouse.up();
  expect(await region(page).evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(100);
  await expect(page).toHaveURL(new RegExp(`${PORTAL}$`));

  await page.getByRole('button', { name: 'Show all' }).click();
  await region(page).locator('a').nth(1).click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'whichMessage');
});

test('two fingers zoom the map', async ({ page }) => {
  await page.goto(PORTAL);
  await wake(page);
  const full = await widthOf(page);
  await region(page).evaluate((element) => {
    const touch = (identifier: number, clientX: number) =>
      new Touch({ identifier, target: element, clientX, clientY: 400 });
    for (const [type, spread] of [
      ['touchstart', 50],
      ['touchmove', 100],
    ] as const) {
      const touches = [touch(1, 300 - spread), touch(2, 300 + spread)];
      element.dispatchEvent(new TouchEvent(type, { touches, cancelable: true, bubbles: true }));
    }
  });
  expect(await widthOf(page)).toBe(2 * full);
});

for (const path of [PORTAL, '/ru/map/platform-login/']) {
  test(`no accessibility violation in light and dark, once alive: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await wake(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page)).toEqual([]);
    }
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide).toBe(false);
  });
}

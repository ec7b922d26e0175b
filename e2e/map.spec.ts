import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeViolations } from './axe';
import { dist, text } from './fixture';
import { expect, test } from './site';

const KETTLE = '/en/map/kettle/';

const region = (page: Page) => page.locator('.map');
const drawing = (page: Page) => page.locator('.map svg');
const widthOf = async (page: Page) => Number(await drawing(page).getAttribute('width'));

/** The first sign of a person: hydrates the page. */
async function wake(page: Page) {
  await page.mouse.move(3, 3);
  await page.mouse.move(6, 6);
  await expect(page.getByRole('button')).toHaveCount(3);
}

test('an article leads to its map and back', async ({ page }) => {
  await page.goto('/ru/kettle/');
  await page.getByRole('link', { name: text('ru', 'common:map.ofArticle') }).click();
  await expect(page).toHaveURL(/\/ru\/map\/kettle\/$/);
  await page.getByRole('link', { name: text('ru', 'common:map.back') }).click();
  await expect(page).toHaveURL(/\/ru\/kettle\/$/);
});

test('no code that lays maps out is served', () => {
  for (const file of readdirSync(`${dist}/assets`).filter((name) => name.endsWith('.js'))) {
    expect(readFileSync(`${dist}/assets/${file}`, 'utf8'), file).not.toMatch(
      /elkjs|elk\.layered|org\.eclipse/,
    );
  }
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('the map shows its beginning, scrolls inside itself, and its text is complete', async ({
    page,
  }) => {
    await page.goto(KETTLE);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('region', { name: /^Map/ })).toHaveAttribute('tabindex', '0');
    await expect(region(page).locator('a').first()).toBeInViewport();
    const hidden = await region(page).evaluate(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    );
    expect(hidden).toBeGreaterThan(360);
    await page.locator('[data-option="noVinegar"] a').click();
    await expect(page).toHaveURL(/#step-ask-repair$/);
    await page.locator('#step-ask-repair h3 a').click();
    await expect(page.locator('main')).toHaveAttribute('data-step', 'askRepair');
  });

  test('a hand-over leads to the map of the flow that goes on', async ({ page }) => {
    await page.goto('/en/map/front-door/');
    await page.locator('#step-light-first p a').click();
    await expect(page).toHaveURL(/\/en\/map\/desk-lamp\/$/);
  });
});

test('keys zoom and move the map', async ({ page }) => {
  // So small that the map is larger both ways.
  await page.setViewportSize({ width: 600, height: 240 });
  await page.goto(KETTLE);
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
  await page.goto(KETTLE);
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
  await expect(page).toHaveURL(new RegExp(`${KETTLE}$`));

  await page.getByRole('button', { name: 'Show all' }).click();
  await region(page).locator('a').nth(1).click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'otherSocket');
});

test('two fingers zoom the map', async ({ page }) => {
  await page.goto(KETTLE);
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

for (const path of [KETTLE, '/ru/map/front-door/']) {
  test(`no accessibility violation in light and dark, once hydrated: ${path}`, async ({ page }) => {
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

import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeViolations } from './axe';
import { dist, text } from './fixture';
import { expect, test } from './site';

const KETTLE = '/en/map/kettle/';

const region = (page: Page) => page.locator('.map');
const drawing = (page: Page) => page.locator('.map svg');
const box = (page: Page, step: string) => region(page).locator(`[data-box="${step}"]`);
const picked = (page: Page) => region(page).locator('.map-picked');
const miniature = (page: Page) => page.locator('.map-window > svg');
const scrollOf = (page: Page) =>
  region(page).evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
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
    await expect(box(page, 'isLit')).toBeInViewport({ ratio: 1 });
    const hidden = await region(page).evaluate(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    );
    expect(hidden).toBeGreaterThan(180);
    await page.getByText(text('en', 'common:map.asText')).click();
    await page.locator('[data-option="noVinegar"] a').click();
    await expect(page).toHaveURL(/#step-ask-repair$/);
    await page.locator('#step-ask-repair h3 a').click();
    await expect(page.locator('main')).toHaveAttribute('data-step', 'askRepair');
  });

  test('a box leads to its step', async ({ page }) => {
    await page.goto(KETTLE);
    await box(page, 'otherSocket').click();
    await expect(page.locator('main')).toHaveAttribute('data-step', 'otherSocket');
  });

  test('a hand-over leads to the map of the flow that goes on', async ({ page }) => {
    await page.goto('/en/map/front-door/');
    await page.getByText(text('en', 'common:map.asText')).click();
    await page.locator('#step-light-first p a').click();
    await expect(page).toHaveURL(/\/en\/map\/desk-lamp\/$/);
  });
});

test('keys zoom, go along the lines and open a step', async ({ page }) => {
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
  await expect(picked(page)).toHaveAttribute('data-box', 'isLit');
  for (const [key, step] of [
    ['ArrowRight', 'boil'],
    ['ArrowDown', 'otherSocket'],
    ['ArrowUp', 'boil'],
    ['ArrowRight', 'descale'],
    ['ArrowRight', 'guarantee'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(picked(page)).toHaveAttribute('data-box', step);
    await expect(picked(page).locator('rect')).toBeInViewport({ ratio: 0.9 });
  }
  await page.keyboard.press('0');
  const fits = await region(page).evaluate(
    ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
      scrollWidth <= clientWidth && scrollHeight <= clientHeight,
  );
  expect(fits).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'descale');
});

test('in a language that is read from the right, the left arrow goes on', async ({ page }) => {
  await page.goto('/ar/map/kettle/');
  await wake(page);
  await region(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(picked(page)).toHaveAttribute('data-box', 'boil');
  await page.keyboard.press('ArrowRight');
  await expect(picked(page)).toHaveAttribute('data-box', 'isLit');
});

test('a box tells its options and where they lead, then opens', async ({ page }) => {
  await page.goto(KETTLE);
  await wake(page);
  await box(page, 'descale').click();
  await expect(page).toHaveURL(new RegExp(`${KETTLE}$`));
  const card = page.getByRole('region', { name: text('en', 'kettle:descale.title') });
  await expect(card.getByRole('listitem')).toHaveCount(3);
  for (const [index, [option, target]] of [
    ['yes', 'kettle:boils'],
    ['no', 'kettle:guarantee'],
    ['noVinegar', 'shared:askRepair'],
  ].entries()) {
    const item = card.getByRole('listitem').nth(index);
    await expect(item).toContainText(text('en', `kettle:descale.options.${option}`));
    await expect(item).toContainText(text('en', `${target}.title`));
  }
  await card.getByRole('link', { name: text('en', 'common:map.open') }).click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'descale');
});

test('a small map shows where one is, only while something is out of view', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 500 });
  await page.goto(KETTLE);
  await wake(page);
  await expect(miniature(page)).toBeVisible();
  const before = await scrollOf(page);
  const { width, height } = (await miniature(page).boundingBox())!;
  await miniature(page).click({ position: { x: width - 4, y: height - 4 } });
  expect(await scrollOf(page)).not.toEqual(before);
  await page.getByRole('button', { name: text('en', 'common:map.fit') }).click();
  await expect(miniature(page)).toHaveCount(0);
});

test('the small map never lies on the box that is told of', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 500 });
  await page.goto(KETTLE);
  await wake(page);
  await region(page).focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowRight']) {
    await page.keyboard.press(key);
    await expect(miniature(page)).toBeVisible();
    await expect
      .poll(async () => {
        const small = (await miniature(page).boundingBox())!;
        const told = (await picked(page).locator('rect').boundingBox())!;
        return (
          small.x < told.x + told.width &&
          told.x < small.x + small.width &&
          small.y < told.y + told.height &&
          told.y < small.y + small.height
        );
      }, key)
      .toBe(false);
  }
});

test('a wide window shows the drawing and where its answers lead at once, on one edge', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const path of [KETTLE, '/ru/map/front-door/']) {
    await page.goto(path);
    await expect(page.locator('.map-tools button')).toHaveCount(3);
    await expect(page.locator('.map-step')).toBeInViewport({ ratio: 1 });
    const parts = ['.map-bar', '.map', '.map-step', '.map-title'].map((part) =>
      page.locator(part).boundingBox(),
    );
    const [bar, map, step, title] = (await Promise.all(parts)).map((part) => part!);
    expect(map!.y).toBeLessThan(190);
    expect(bar!.height).toBeLessThan(60);
    expect(map!.height).toBeGreaterThan(340);
    for (const { x } of [map!, step!, title!]) expect(x).toBe(bar!.x);
    // The upper edge cuts no box.
    for (const box of await region(page).locator('[data-box] > g > rect').all()) {
      const { y, height } = (await box.boundingBox())!;
      expect(y + height <= map!.y || y >= map!.y).toBe(true);
    }
  }
});

test('a narrow window opens on where the walk begins, or stands', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 1000 });
  await page.goto('/en/kettle/is-lit/');
  for (const step of ['otherSocket', 'dryBase']) {
    await page.locator('[data-option="no"]').click();
    await expect(page.locator('main')).toHaveAttribute('data-step', step);
  }
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBeGreaterThan(0);
  // No pointer is on it.
  await page.mouse.move(3, 3);
  await page.goto(KETTLE);
  await expect(box(page, 'dryBase')).toHaveClass(/map-here/);
  await expect(box(page, 'dryBase').locator('rect')).toBeInViewport({ ratio: 1 });
  const [left, top] = await scrollOf(page);
  expect(left! + top!).toBeGreaterThan(0);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.getByRole('button')).toHaveCount(3);
  await expect(box(page, 'isLit').locator('rect')).toBeInViewport({ ratio: 1 });
});

test('the way that was walked is marked, and found again', async ({ page }) => {
  await page.goto('/en/kettle/is-lit/');
  await page.locator('[data-option="no"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'otherSocket');
  await page.mouse.move(3, 3);
  await page.mouse.move(6, 6);
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBeGreaterThan(0);
  await page.setViewportSize({ width: 500, height: 500 });
  await page.goto(KETTLE);
  await page.mouse.move(3, 3);
  await page.mouse.move(6, 6);
  await expect(box(page, 'isLit')).toHaveClass(/map-walked/);
  await expect(box(page, 'otherSocket')).toHaveClass(/map-here/);
  await expect(box(page, 'descale')).toHaveClass(/map-ahead/);
  const line = region(page).locator('path.map-chosen');
  await expect(line).toHaveCount(1);
  await expect(line).toHaveCSS('stroke-width', '5px');
  await region(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('.');
  await expect(picked(page)).toHaveAttribute('data-box', 'otherSocket');
  const near = async () => {
    const part = (await box(page, 'otherSocket').locator('rect').boundingBox())!;
    const whole = (await region(page).boundingBox())!;
    return Math.abs(part.x + part.width / 2 - whole.x - whole.width / 2);
  };
  await expect.poll(near).toBeLessThan(80);
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

  for (let times = 0; times < 7; times += 1)
    await page.getByRole('button', { name: 'Zoom in' }).click();
  await box(page, 'descale').scrollIntoViewIfNeeded();
  const [before] = await scrollOf(page);
  const grip = (await box(page, 'descale').locator('rect').boundingBox())!;
  await page.mouse.move(grip.x + 60, grip.y + 20);
  await page.mouse.down();
  await page.mouse.move(grip.x - 60, grip.y + 10, { steps: 4 });
  await page.mouse.up();
  expect((await scrollOf(page))[0]).toBe(before! + 120);
  await expect(page).toHaveURL(new RegExp(`${KETTLE}$`));

  await page.getByRole('button', { name: 'Show all' }).click();
  // The second press opens what the first has chosen.
  await box(page, 'otherSocket').click();
  await expect(picked(page)).toHaveAttribute('data-box', 'otherSocket');
  await box(page, 'otherSocket').click();
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

for (const path of [KETTLE, '/ru/map/front-door/', '/ar/map/kettle/']) {
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

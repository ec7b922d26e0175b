import { readFileSync } from 'node:fs';
import { expect, stepPaths, test } from './site';

const drawn = stepPaths.filter((path) =>
  readFileSync(`dist${path}index.html`, 'utf8').includes('<svg class="figure'),
);

test('no word of a figure leaves its device, in any language', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  expect(drawn.length).toBeGreaterThan(80);
  for (const path of drawn) {
    await page.goto(path);
    const outside = await page.locator('svg.figure text').evaluateAll((texts) =>
      texts
        .filter((text) => {
          const words = text.getBoundingClientRect();
          const device = text.closest('svg')!.querySelector('.device')!.getBoundingClientRect();
          return (
            words.left < device.left + 6 ||
            words.right > device.right - 6 ||
            words.bottom > device.bottom - 6
          );
        })
        .map(({ textContent }) => textContent),
    );
    expect(outside, path).toEqual([]);
  }
});

test('a figure is one image with a sentence, and stays the same once the page is alive', async ({
  page,
}) => {
  await page.goto('/ru/change-pin/open-change-pin/');
  const figures = page.getByRole('listitem').getByRole('img');
  await expect(figures).toHaveCount(4);
  await expect(figures.nth(2)).toHaveAccessibleName(
    'На рисунке экран телефона с заголовком «IBKR Mobile», выделено: пункт меню «Аутентификация».',
  );
  const before = await figures.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML));
  await page.mouse.move(4, 4);
  await page.mouse.move(8, 8);
  await expect(page.locator('[data-start-again]')).toBeVisible();
  expect(await figures.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML))).toEqual(before);
});

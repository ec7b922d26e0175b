import { expect, test } from './site';

test('a figure is one image with a sentence, and stays the same once the page is hydrated', async ({
  page,
}) => {
  await page.goto('/en/desk-lamp/turn-up/');
  const figures = page.getByRole('listitem').getByRole('img');
  await expect(figures).toHaveCount(2);
  await expect(figures.first()).toHaveAccessibleName(
    'Drawing of a phone screen titled “Lumi”: a menu item “Brightness” is highlighted. It also shows a switch “Night mode”.',
  );
  const before = await figures.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML));
  await page.mouse.move(4, 4);
  await page.mouse.move(8, 8);
  await expect(page.locator('[data-start-again]')).toBeVisible();
  expect(await figures.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML))).toEqual(before);
});

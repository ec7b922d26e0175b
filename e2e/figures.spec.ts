import { readFileSync } from 'node:fs';
import { expect, stepPaths, test } from './site';

const styleOf = (html: string) => /<style>.*?<\/style>/s.exec(html)?.[0] ?? '';
const figuresOf = (html: string) => html.match(/<svg class="figure.*?<\/svg>/gs) ?? [];

for (const locale of ['en', 'ru']) {
  test(`no word of a figure leaves its device in ${locale}`, async ({ page }) => {
    const pages = stepPaths
      .filter((path) => path.startsWith(`/${locale}/`))
      .map((path) => readFileSync(`dist${path}index.html`, 'utf8'));
    const figures = [...new Set(pages.flatMap(figuresOf))];
    expect(figures.length).toBeGreaterThan(80);
    await page.setContent(styleOf(pages[0]!) + figures.join(''));
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
    expect(outside).toEqual([]);
  });
}

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

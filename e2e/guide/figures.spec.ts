import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { dist, expect, guide, languages, stepPaths, test } from './site';

const styleOf = (html: string) => /<style>.*?<\/style>/s.exec(html)?.[0] ?? '';
const figuresOf = (html: string) => html.match(/<svg class="figure.*?<\/svg>/gs) ?? [];

/** What is drawn of each flow, as `<step>.<action>`. */
const drawn = new Map(
  readdirSync(`${guide}/flows/figures`)
    .filter((file) => file !== 'shared.json')
    .map((file) => [
      basename(file, '.json'),
      Object.keys(JSON.parse(readFileSync(`${guide}/flows/figures/${file}`, 'utf8')) as object),
    ]),
);

for (const language of languages) {
  const pages = stepPaths
    .filter((path) => path.startsWith(`/${language}/`))
    .map((path) => ({ path, html: readFileSync(`${dist}${path}index.html`, 'utf8') }));

  test(`every figure of the guide is on the page of its step in ${language}`, () => {
    for (const { path, html } of pages) {
      const [, flow, step] = /data-flow="([^"]+)" data-step="([^"]+)"/.exec(html)!;
      const wanted = (drawn.get(flow!) ?? []).filter((name) => name.startsWith(`${step}.`));
      expect(figuresOf(html).length, path).toBeGreaterThanOrEqual(wanted.length);
    }
  });

  test(`no word of a figure leaves its device in ${language}`, async ({ page }) => {
    const figures = [...new Set(pages.flatMap(({ html }) => figuresOf(html)))];
    await page.setContent(styleOf(pages[0]!.html) + figures.join(''));
    const outside = await page.locator('svg.figure text').evaluateAll((texts) =>
      texts
        .filter((text) => {
          const words = text.getBoundingClientRect();
          const stage = text.closest('svg')!;
          const device = stage.querySelector('.device')!.getBoundingClientRect();
          return (
            words.left < device.left + 6 ||
            words.right > device.right - 6 ||
            words.bottom > stage.getBoundingClientRect().bottom
          );
        })
        .map(({ textContent }) => textContent),
    );
    expect(outside).toEqual([]);
  });
}

import { readdirSync, readFileSync } from 'node:fs';
import type { Proof } from '../../src/app/pages/proof/proof';
import { allPaths, dist, expect, languages, test } from './site';

const mapPaths = allPaths.filter((path) => path.split('/')[2] === 'map');

test('every flow has a map in every language', () => {
  const { flows } = JSON.parse(readFileSync(`${dist}/proof.json`, 'utf8')) as Proof;
  const wanted = languages.flatMap((language) => flows.map(({ id }) => `/${language}/map/${id}/`));
  expect(mapPaths).toEqual(wanted.sort());
  const sitemap = readFileSync(`${dist}/sitemap.xml`, 'utf8');
  for (const path of mapPaths) expect(sitemap).toContain(`${path}</loc>`);
});

test('the outline says what the drawing says, and no text leaves its box or lies on another', async ({
  page,
}) => {
  for (const path of mapPaths) {
    await page.goto(path);
    const { drawn, told, tooWide, covered } = await page.evaluate(readBoth);
    expect(drawn.length, path).toBeGreaterThan(3);
    expect(told, path).toEqual(drawn);
    expect(tooWide, path).toEqual([]);
    expect(covered, path).toEqual([]);
    const targets = await page
      .locator('[data-option] a')
      .evaluateAll((links) =>
        links.filter((link) => !document.querySelector(link.getAttribute('href')!)).map(String),
      );
    expect(targets, path).toEqual([]);
  }
});

test('no map weighs more than 6 kB', () => {
  const weights = readdirSync(`${dist}/maps`)
    .filter((file) => file.endsWith('.json.br'))
    .map((file) => readFileSync(`${dist}/maps/${file}`).length);
  expect(weights).toHaveLength(mapPaths.length);
  expect(Math.max(...weights)).toBeLessThanOrEqual(6000);
});

/** Titles and options of the drawing and of the outline, what is wider than its box, and labels that lie on something. */
function readBoth() {
  // A drawing has no room for the captions of the other language.
  const wordsOf = (element: Element) => {
    const copy = element.cloneNode(true) as Element;
    for (const twin of copy.querySelectorAll('b[lang], .other-caption[lang]')) twin.replaceWith('');
    return (copy.textContent ?? '').replace(/[\s()«»“”]/g, '');
  };
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const drawn = [
    ...all('.map a').map((box) => wordsOf(box.querySelectorAll('text')[1]!).replace(/[→←].*/, '')),
    ...all('#map-labels text').map(wordsOf),
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
  const tooWide = all('.map a text').flatMap((text) => {
    const box = text.closest('g')!.querySelector('rect')!.getBoundingClientRect();
    const { left, right, bottom } = text.getBoundingClientRect();
    const fits = left >= box.left && right <= box.right && bottom <= box.bottom + 1;
    return fits ? [] : [text.textContent];
  });
  const labels = all('#map-labels text').map((label) => label.getBoundingClientRect());
  const boxes = all('.map a rect').map((box) => box.getBoundingClientRect());
  const covered = labels.flatMap((label, index) =>
    [...boxes, ...labels.slice(0, index)].filter(
      (other) =>
        label.left < other.right &&
        other.left < label.right &&
        label.top < other.bottom &&
        other.top < label.bottom,
    ),
  );
  return { drawn: drawn.sort(), told: told.sort(), tooWide, covered };
}

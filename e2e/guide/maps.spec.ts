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
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const path of mapPaths) {
    await page.goto(path);
    const { drawn, told, tooWide, covered, smallest, isCut } = await page.evaluate(readBoth);
    expect(drawn, path).not.toEqual([]);
    expect(told, path).toEqual(drawn);
    expect(tooWide, path).toEqual([]);
    expect(covered, path).toEqual([]);
    expect(smallest, path).toBeGreaterThanOrEqual(12);
    expect(isCut, path).toBe(false);
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

/** Titles and ports of the drawing and of the outline, what leaves its box, and words that lie on something. */
function readBoth() {
  // A drawing has no room for the captions of the other language.
  const wordsOf = (element: Element) => {
    const copy = element.cloneNode(true) as Element;
    for (const twin of copy.querySelectorAll('b[lang], .other-caption[lang]')) twin.replaceWith('');
    return (copy.textContent ?? '').replace(/[\s()«»“”]/g, '');
  };
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const rectOf = (element: Element) => element.getBoundingClientRect();
  // The outline says what an outcome is in the words that the legend has beside its sign.
  const signs = new Map(
    all('.map-bar li').map((item) => [
      item.textContent,
      item.querySelector('use')!.getAttribute('href'),
    ]),
  );
  const boxes = all('.map [data-box]');
  const drawn = boxes.map((box) => [
    wordsOf(box.querySelector('text')!),
    ...[...box.querySelectorAll('g > g')].map(
      (port) => port.textContent + (port.querySelector('use')?.getAttribute('href') ?? ''),
    ),
  ]);
  const told = all('.map-outline li[id]')
    .map((step) => [
      wordsOf(step.querySelector('h3')!),
      ...[...step.querySelectorAll('[data-option] a')].map((target, index) => {
        const kind = document.querySelector(`${target.getAttribute('href')} > p`)!.textContent;
        return `${index + 1}${signs.get(kind) ?? ''}`;
      }),
    ])
    // An outcome has no options, and is a sign at the ports that lead to it.
    .filter(({ length }) => length > 1);
  const tooWide = boxes.flatMap((box) => {
    const room = rectOf(box.querySelector('rect')!);
    return [...box.querySelectorAll('text')]
      .filter((text) => {
        const { left, right, top, bottom } = rectOf(text);
        const isIn = left >= room.left && right <= room.right;
        return !isIn || top < room.top - 1 || bottom > room.bottom + 1;
      })
      .map((text) => text.textContent);
  });
  const areas = boxes.flatMap((box) => [...box.querySelectorAll('text')].map(rectOf));
  const covered = areas.filter((one, index) =>
    areas.some(
      (other, at) =>
        at > index &&
        one.left < other.right &&
        other.left < one.right &&
        // A line is as high as its letters may be, which few are.
        one.top + 3 < other.bottom &&
        other.top + 3 < one.bottom,
    ),
  );
  const [region, drawing] = [all('.map')[0]!, document.querySelector<SVGSVGElement>('.map svg')!];
  const size = Number.parseFloat(getComputedStyle(drawing).fontSize);
  const smallest = size * drawing.getScreenCTM()!.a + 0.01;
  return {
    drawn,
    told,
    tooWide,
    covered,
    smallest,
    isCut: region.scrollWidth > region.clientWidth,
  };
}

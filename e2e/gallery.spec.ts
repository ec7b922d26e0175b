import type { Page } from '@playwright/test';
import { expect, test } from './authors';
import { axeViolations } from './axe';

/** What each sample of the gallery shows, as far as it has to come. */
const SAMPLES = {
  question: '.options',
  fix: '.answer-bar',
  answers: '.answer-bar--jump',
  time: '.time',
  solved: '.step--solved',
  escalated: '.button',
  handedOver: '[data-continue]',
  lists: '.fixes',
  search: '[role="combobox"]',
  workspace: '.start-topics a',
};

const WIDTHS = [320, 390, 768, 1280, 1440];

const MEDIA = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

/** In the page: what is wrong with its geometry and its colours, in words. */
function look({ isForced, target }: { isForced: boolean; target: number }): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  /** Red, green, blue and how much of a colour covers what is below, whatever notation it has. */
  const rgba = (color: string): number[] => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return Array.from(canvas.getImageData(0, 0, 1, 1).data);
  };
  const groundOf = (element: Element | null): number[] => {
    if (!element) return rgba('Canvas');
    const ground = rgba(getComputedStyle(element).backgroundColor);
    return ground[3] === 255 ? ground : groundOf(element.parentElement);
  };
  const light = ([r, g, b]: number[]): number => {
    const [red, green, blue] = [r!, g!, b!]
      .map((each) => each / 255)
      .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const contrast = (one: number[], other: number[]): number => {
    const [dark, bright] = [light(one), light(other)].toSorted((a, b) => a - b);
    return (bright! + 0.05) / (dark! + 0.05);
  };
  const nameOf = (element: Element) => element.outerHTML.slice(0, 80);
  const shown = (selector: string) =>
    Array.from(document.querySelectorAll<HTMLElement>(selector)).filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen, .skip'),
    );
  const problems: string[] = [];

  if (document.documentElement.scrollWidth > innerWidth) problems.push('scrolls sideways');

  const controls = shown(
    'a, button, summary, select, textarea, input:not([type="checkbox"], [type="radio"]), label:has(input)',
  );
  for (const element of controls) {
    const { width, height } = element.getBoundingClientRect();
    // A link inside of a text is as high as its line.
    const isInText = element.matches('p a, ul.actions li a, ol.actions li a');
    if (!isInText && (width < target - 0.5 || height < target - 0.5))
      problems.push(`${Math.round(width)}x${Math.round(height)}: ${nameOf(element)}`);
  }

  for (const element of shown(
    '.option, .button--quiet, .warning, textarea, input:not([type="hidden"], [type="radio"]), .start-topics a',
  )) {
    const style = getComputedStyle(element);
    const isDrawn = style.borderTopStyle !== 'none' && Number.parseFloat(style.borderTopWidth) > 0;
    const edge = contrast(rgba(style.borderTopColor), groundOf(element.parentElement));
    if (isDrawn && edge < 3) problems.push(`edge of ${edge.toFixed(2)}: ${nameOf(element)}`);
  }

  for (const element of controls.filter((each) => !each.matches('label'))) {
    element.focus();
    if (document.activeElement !== element) continue;
    // A field may draw the ring around itself and its signs.
    const rings = [element, element.parentElement!].map((each) => getComputedStyle(each));
    const ring = rings.find(
      ({ outlineStyle, outlineWidth }) =>
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    );
    if (!ring) problems.push(`no ring: ${nameOf(element)}`);
    else if (!isForced && contrast(rgba(ring.outlineColor), groundOf(element.parentElement)) < 3)
      problems.push(`faint ring: ${nameOf(element)}`);
  }
  (document.activeElement as HTMLElement | null)?.blur();

  if (isForced)
    for (const element of shown('[aria-selected="true"], [aria-pressed="true"], .progress')) {
      const { outlineStyle, borderTopStyle } = getComputedStyle(element);
      if (outlineStyle === 'none' && borderTopStyle === 'none')
        problems.push(`not told apart: ${nameOf(element)}`);
    }
  return problems;
}

/** Opens all that is folded, so that it is measured too. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('main details'))
      details.setAttribute('open', '');
  });

test.describe.configure({ mode: 'default' });

for (const [sample, part] of Object.entries(SAMPLES))
  for (const dir of ['ltr', 'rtl'])
    test(`is large, framed and seen in every theme and width: ${sample}, ${dir}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 1280, height: 844 });
      await page.goto(`/dev/gallery/${sample}/?dir=${dir}`);
      await expect(page.locator(part).first()).toBeVisible();
      // What comes once the rest has been painted is measured too.
      await page.waitForLoadState('networkidle');
      await unfold(page);
      // From then on what takes the focus shows it.
      await page.keyboard.press('Tab');
      for (const [name, media] of Object.entries(MEDIA)) {
        await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 844 });
          const isForced = media.forcedColors === 'active';
          const problems = await page.evaluate(look, { isForced, target: 44 });
          expect.soft(problems, `${name}, ${width} px`).toEqual([]);
        }
        if (name === 'forced colours') continue;
        const options = { runOnly: ['color-contrast', 'color-contrast-enhanced'] };
        expect.soft(await axeViolations(page, page, options), name).toEqual([]);
      }
    });

test('shows all components side by side', async ({ page }) => {
  await page.goto('/dev/gallery/');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(Object.keys(SAMPLES));
  await expect(page.locator('iframe')).toHaveCount(Object.keys(SAMPLES).length * WIDTHS.length);
  await page.getByRole('link', { name: 'dark', exact: true }).click();
  await expect(page.frameLocator('iframe >> nth=0').locator('html')).toHaveAttribute(
    'data-theme',
    'dark',
  );
});

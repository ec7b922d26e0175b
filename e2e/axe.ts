import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeWindow {
  axe?: {
    run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
}

/**
 * What axe finds on a page as it stands, or in a frame of it: the rule, and the first element that breaks it.
 *
 * @param options more options of `axe.run`.
 */
export async function axeViolations(
  page: Page,
  frame: Page | Frame = page,
  options: object = {},
): Promise<string[]> {
  // A colour on its way to another is nobody's choice.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // The site's own policy allows no code but its own; axe comes by the protocol.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
  const { violations } = await frame.evaluate((all) => (window as AxeWindow).axe!.run(all), {
    runOnly: TAGS,
    resultTypes: ['violations'],
    ...options,
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

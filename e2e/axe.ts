import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe hands out where it was brought to: see `bringAxe`. */
export interface AxeWindow {
  axe: {
    run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
}

/** The rules that every page keeps, as axe is told them. */
export const AXE = { runOnly: TAGS, resultTypes: ['violations'] };

/** Brings axe to a page by the protocol: the site's own policy allows no code but its own. */
export async function bringAxe(frame: Page | Frame): Promise<void> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
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
  await bringAxe(frame);
  const { violations } = await frame.evaluate(
    (all) => (window as unknown as AxeWindow).axe.run(all),
    { ...AXE, ...options },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

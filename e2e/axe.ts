import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeWindow {
  axe?: {
    run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
}

/** What axe finds on a page as it stands: the rule, and the first element that breaks it. */
export async function axeViolations(page: Page): Promise<string[]> {
  // A colour on its way to another is nobody's choice.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(source);
  const { violations } = await page.evaluate(
    (tags) => (window as AxeWindow).axe!.run({ runOnly: tags }),
    TAGS,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/* A person who answers at once. */
import { firstPaint, visit } from './visit.mjs';

/** Set in the page, and gone when another document takes its place. */
const MARK = 'bench-painted';

/** Marks when the step is painted, in milliseconds since the navigation. */
const expectStep = (page, selector, title) =>
  page.evaluate(
    ([wanted, text, mark]) => {
      void window.bench
        .shows(wanted, text)
        .then((time) => performance.mark(mark, { startTime: time }));
    },
    [selector, title, MARK],
  );

const timeOf = (page) =>
  page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime, MARK);

/**
 * Milliseconds from opening the address until the second step is painted, for a person who takes an option
 * as soon as it is seen.
 *
 * @param {import('playwright').Browser} browser
 * @param {import('./variants.mjs').Variant} variant
 * @param {ReturnType<import('./walk.mjs').planWalks>} walks
 */
export async function measureClickBeforeLoad(browser, variant, [[{ option, index, title }]]) {
  const { context, page } = await visit(browser, variant);
  try {
    const originOf = () => page.evaluate(() => performance.timeOrigin);
    const link = page.locator(variant.option(option, index));
    await link.waitFor();
    const opened = await originOf();
    await expectStep(page, variant.title, title);
    await link.click();
    await page.locator(variant.title, { hasText: title }).first().waitFor();
    const arrived = await originOf();
    // Another document has taken its place, or the same one has changed.
    if (arrived !== opened) return arrived + (await firstPaint(page)) - opened;
    await page.waitForTimeout(200);
    return await timeOf(page);
  } finally {
    await context.close();
  }
}

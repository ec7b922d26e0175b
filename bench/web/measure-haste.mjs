/* A person who answers at once. */
import { firstPaint, visit } from './visit.mjs';

/** What the page tells about itself, gone when another document takes its place. */
const NOTE = 'bench-painted';

/** Notes when the step is painted, in milliseconds since the navigation. */
const expectStep = (page, selector, title) =>
  page.evaluate(
    ([wanted, text, note]) => {
      void window.bench
        .shows(wanted, text)
        .then((time) => performance.mark(note, { startTime: time }));
    },
    [selector, title, NOTE],
  );

const timeOf = (page) =>
  page.evaluate((note) => performance.getEntriesByName(note)[0]?.startTime, NOTE);

/**
 * Milliseconds from opening the address until the second step is painted, for a person who takes an option
 * as soon as it is seen.
 *
 * @param {import('playwright').Browser} browser
 * @param {import('./editions.mjs').Edition} edition
 * @param {ReturnType<import('./walk.mjs').planWalks>} walks
 */
export async function measureHaste(browser, edition, [[{ option, index, title }]]) {
  const { context, page } = await visit(browser, edition);
  try {
    const originOf = () => page.evaluate(() => performance.timeOrigin);
    const link = page.locator(edition.option(option, index));
    await link.waitFor();
    const opened = await originOf();
    await expectStep(page, edition.title, title);
    await link.click();
    await page.locator(edition.title, { hasText: title }).first().waitFor();
    const arrived = await originOf();
    // Another document has taken its place, or the same one has changed.
    if (arrived !== opened) return arrived + (await firstPaint(page)) - opened;
    await page.waitForTimeout(200);
    return await timeOf(page);
  } finally {
    await context.close();
  }
}

/* Opening an edition, then walking through it. */
import { median } from './median.mjs';
import { firstPaint, navigationStart, visit } from './visit.mjs';
import { walk } from './walk.mjs';

/** Time beyond 50 ms of each long task from one moment to another, in milliseconds. */
const blockingIn = (tasks, from, to) =>
  tasks
    .filter(({ startTime }) => startTime >= from && startTime < to)
    .reduce((sum, { duration }) => sum + duration - 50, 0);

const now = (page) => page.evaluate(() => performance.now());

/** A person who comes closer: what waits for one starts. */
async function showIntent(page, edition) {
  await page.mouse.move(5, 300);
  await page.mouse.move(6, 310);
  await page.locator(edition.alive).first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
}

async function paints({ page, client, network, largestPaint }) {
  const fcp = await firstPaint(page);
  await page.waitForLoadState('networkidle');
  const before = network.before((await navigationStart(client)) + fcp / 1000);
  const origin = await page.evaluate(() => performance.timeOrigin);
  return {
    bytes: before.bytes,
    requests: before.requests,
    fcp,
    lcp: largestPaint.last() * 1000 - origin,
  };
}

/**
 * Figures of one cold load and, where scripts run, of the walks after it.
 *
 * @param {import('playwright').Browser} browser
 * @param {import('./editions.mjs').Edition} edition
 * @param {ReturnType<import('./walk.mjs').planWalks>} walks
 */
export async function measureLoad(browser, edition, walks) {
  const opened = await visit(browser, edition);
  const { context, page, network } = opened;
  try {
    const figures = await paints(opened);
    if (edition.hasScripts === false) return figures;
    const settled = await now(page);
    await showIntent(page, edition);
    const loaded = network.allBytes();
    const { clicks, answered } = await walk(page, edition, walks);
    const longTasks = await page.evaluate(() => window.bench.longTasks);
    return {
      ...figures,
      blockingLoad: blockingIn(longTasks, figures.fcp, settled),
      blockingFirst: blockingIn(longTasks, settled, answered),
      script: network.scriptBytes(),
      firstClick: clicks[0],
      click: median(clicks),
      slowestClick: Math.max(...clicks),
      walkBytes: network.allBytes() - loaded,
    };
  } finally {
    await context.close();
  }
}

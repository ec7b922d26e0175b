/* Opening a variant, then walking through it. */
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
async function showIntent({ page, network }, variant) {
  await page.mouse.move(5, 300);
  await page.mouse.move(6, 310);
  await page.locator(variant.hydrated).first().waitFor({ state: 'attached' });
  await network.quiet();
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
 * @param {import('./variants.mjs').Variant} variant
 * @param {ReturnType<import('./walk.mjs').planWalks>} walks
 */
export async function measureLoad(browser, variant, walks) {
  const opened = await visit(browser, variant);
  const { context, page, network } = opened;
  try {
    const figures = await paints(opened);
    if (variant.hasScripts === false) return figures;
    const settled = await now(page);
    await showIntent(opened, variant);
    const loaded = network.all();
    const { clicks, answered } = await walk(page, variant, walks);
    const longTasks = await page.evaluate(() => window.bench.longTasks);
    return {
      ...figures,
      blockingLoad: blockingIn(longTasks, figures.fcp, settled),
      blockingFirst: blockingIn(longTasks, settled, answered),
      script: network.scriptBytes(),
      firstClick: clicks[0],
      click: median(clicks),
      slowestClick: Math.max(...clicks),
      walkRequests: network.all().requests - loaded.requests,
      walkBytes: network.all().bytes - loaded.bytes,
    };
  } finally {
    await context.close();
  }
}

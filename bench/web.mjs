/*
 * Measures our page beside others that hold the same tree, on a slow phone in a slow network.
 *
 *   npm run bench:web                  nine rounds, two Markdown tables
 *   npm run bench:web -- --rounds 3
 *
 * Needs `npm run build` and openssl. Ends with code 1 where a goal in bytes, requests or a ratio is missed.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, ensureChromium } from '../scripts/chromium.mjs';
import { withSource } from '../scripts/source.mjs';
import { serveEditions } from './web/editions.mjs';
import { goalsOf } from './web/goals.mjs';
import { measureHaste } from './web/measure-haste.mjs';
import { measureLoad } from './web/measure-load.mjs';
import { mediansOf } from './web/median.mjs';
import { isMissed, report } from './web/report.mjs';
import { planWalks } from './web/walk.mjs';

const FLOW = 'portal-login';

/** Each edition once, one after the other, so that what else the machine does meets all of them. */
async function measureRound(browser, editions, walks) {
  const round = {};
  for (const edition of editions) {
    const figures = await measureLoad(browser, edition, walks);
    if (edition.hasScripts !== false) figures.haste = await measureHaste(browser, edition, walks);
    round[edition.id] = figures;
  }
  return round;
}

async function measure(tree, walks, count) {
  const editions = await serveEditions(tree);
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: CHROMIUM_FLAGS,
  });
  const rounds = [];
  try {
    // The first is not counted: servers compress in it, and the browser starts its processes.
    for (let round = 0; round <= count; round += 1) {
      const figures = await measureRound(browser, editions, walks);
      if (round > 0) rounds.push(figures);
      console.error(`${round} of ${count} rounds`);
    }
  } finally {
    await browser.close();
    await Promise.all(editions.map(({ close }) => close()));
  }
  return { editions, rounds, browser: browser.version() };
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });

await withSource('/bench/web/tree.ts', async ({ readTree }) => {
  const tree = await readTree(FLOW, 'en');
  const walks = planWalks(tree);
  const { editions, rounds, browser } = await measure(tree, walks, Number(values.rounds));
  const medians = mediansOf(rounds);
  const goals = await goalsOf(medians);
  const run = { flow: FLOW, tree, browser, clicks: walks.flat().length, rounds: rounds.length };
  console.log(report(run, editions, medians, goals));
  if (goals.some((goal) => goal.isExact && isMissed(goal))) process.exitCode = 1;
});

/*
 * Measures our page beside others that hold the same tree, on a slow phone in a slow network.
 *
 *   npm run bench:web                  nine rounds, two Markdown tables
 *   npm run bench:web -- --rounds 3
 *   npm run bench:web -- --flow <id>   another article than the one that takes most answers
 *
 * Needs `npm ci --prefix bench`, `npm run build` and openssl. Ends with code 1 where a goal in bytes, requests or a ratio is missed.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, ensureChromium } from '../src/build/chromium.ts';
import { goalsOf } from './web/goals.mjs';
import { checkInstalled } from './web/installed.mjs';
import { measureClickBeforeLoad } from './web/measure-click-before-load.mjs';
import { measureLoad } from './web/measure-load.mjs';
import { mediansOf } from './web/median.mjs';
import { isMissed, report } from './web/report.mjs';
import { readTree } from './web/tree.ts';
import { planWalks } from './web/walk.mjs';

/** Each variant once, one after the other, so that what else the machine does meets all of them. */
async function measureRound(browser, variants, walks) {
  const round = {};
  for (const variant of variants) {
    const figures = await measureLoad(browser, variant, walks);
    if (variant.hasScripts !== false)
      figures.clickBeforeLoad = await measureClickBeforeLoad(browser, variant, walks);
    round[variant.id] = figures;
  }
  return round;
}

async function measure(tree, walks, count) {
  // What needs the packages of bench/ is loaded once they are known to be there.
  const { serveVariants } = await import('./web/variants.mjs');
  const variants = await serveVariants(tree);
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: CHROMIUM_FLAGS,
  });
  const rounds = [];
  try {
    // The first is not counted: servers compress in it, and the browser starts its processes.
    for (let round = 0; round <= count; round += 1) {
      const figures = await measureRound(browser, variants, walks);
      if (round > 0) rounds.push(figures);
      console.error(`${round} of ${count} rounds`);
    }
  } finally {
    await browser.close();
    await Promise.all(variants.map(({ close }) => close()));
  }
  return { variants, rounds, browser: browser.version() };
}

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, flow: { type: 'string' } },
});

try {
  checkInstalled();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const tree = await readTree(values.flow);
const walks = planWalks(tree);
const { variants, rounds, browser } = await measure(tree, walks, Number(values.rounds));
const medians = mediansOf(rounds);
const goals = await goalsOf(medians);
const run = { tree, browser, clicks: walks.flat().length, rounds: rounds.length };
console.log(report(run, variants, medians, goals));
if (goals.some((goal) => goal.isExact && isMissed(goal))) process.exitCode = 1;

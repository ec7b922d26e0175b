/*
 * Measures our page beside others that hold the same tree, on a slow phone in a slow network.
 *
 *   npm run bench:web                  five rounds, a Markdown table
 *   npm run bench:web -- --rounds 9
 *
 * Needs `npm run build` first. Ends with code 1 where a goal in bytes, requests or a ratio is missed.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, ensureChromium } from '../scripts/chromium.mjs';
import { withSource } from '../scripts/source.mjs';
import { serveEditions } from './web/editions.mjs';
import { measureHaste } from './web/measure-haste.mjs';
import { measureLoad } from './web/measure-load.mjs';
import { report } from './web/report.mjs';
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

async function measure(tree, count) {
  const editions = await serveEditions(tree);
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: CHROMIUM_FLAGS,
  });
  const walks = planWalks(tree);
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
  return { editions, rounds };
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });

await withSource('/bench/web/tree.ts', async ({ readTree }) => {
  const tree = await readTree(FLOW, 'en');
  const { editions, rounds } = await measure(tree, Number(values.rounds));
  const { text, isMissed } = report(tree, editions, rounds);
  console.log(text);
  if (isMissed) process.exitCode = 1;
});

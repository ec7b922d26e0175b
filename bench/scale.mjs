/*
 * How the site grows with its content: builds it with 10, 100 and 1,000 generated flows of 30 steps in the
 * languages of the guide at hand, and measures what that takes and what comes of it.
 *
 *   npm run bench:scale              all of it: 7 to 30 minutes
 *   npm run bench:scale -- 10 100    a minute or two
 *
 * Ends with code 1 when a goal is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn } from '../src/build/files-in.ts';
import { build, run } from './scale/build.mjs';
import { locales } from './scale/guide.mjs';
import { writingLowerBound } from './scale/lower-bound.mjs';
import { bytesOf, compressedSize, firstLoad, offlineSet, spread } from './scale/measure.mjs';
import { makeSite } from './scale/site.mjs';
import { tableOf } from './scale/table.mjs';

const SIZES = [10, 100, 1000];
const STEPS_OF_A_FLOW = 30;
/** Pages that the lower bound is measured with. */
const LOWER_BOUND_PAGES = 1000;

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('Name the numbers of flows: npm run bench:scale -- 10 100');
  process.exit(1);
}

/** Builds a site with a number of flows and measures it. */
async function measure(folder, count) {
  const flows = makeSite(folder, count);
  const parts = await build(folder);
  const files = filesIn(join(folder, 'dist'));
  const pages = files.filter((file) => file.endsWith('.html'));
  const { bundle, proof, pages: rendered, search, data, worker } = parts;
  return {
    steps: count * STEPS_OF_A_FLOW,
    parts,
    build: [bundle, proof, rendered, search, data, worker].reduce((sum, { cpu }) => sum + cpu, 0),
    pages: pages.length,
    lowerBound: writingLowerBound(spread(pages, LOWER_BOUND_PAGES), folder),
    // One a language, those of the triage, too.
    maps: locales.length * (count + 1),
    files: files.length,
    bytes: bytesOf(files),
    firstLoad: firstLoad(folder, flows),
    offline: offlineSet(folder),
    index: compressedSize(
      [...locales, `${locales[0]}-steps`].map((name) => join(folder, `dist/search/${name}.json`)),
    ),
    search: JSON.parse(run('node run.mjs bench/scale/search.mjs', folder).output),
  };
}

console.log(`Times are of the processor, of all threads together; ${cpus().length} cores.`);
const sites = [];
let missed = [];
for (const size of (sizes.length > 0 ? sizes : SIZES).sort((one, another) => one - another)) {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-scale-'));
  try {
    sites.push(await measure(folder, size));
  } finally {
    rmSync(folder, { recursive: true });
  }
  const table = tableOf(sites);
  console.log(`\n${table.text}`);
  missed = table.missed;
}
if (missed.length > 0) {
  console.error(`\nMissed: ${missed.join('; ')}.`);
  process.exitCode = 1;
}

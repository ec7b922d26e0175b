/* Times the search of a built site: its real index, the real code. Prints JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../../src/build/folders.ts';
import { openSearch } from '../../src/search/index.ts';
import { locales, readJson } from './guide.mjs';

const RUNS = 5;

const read = (file) => JSON.parse(readFileSync(join(dist, `search/${file}.json`), 'utf8'));

function cpuSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds of the processor in the best of some runs. */
const bestTime = (search, text) =>
  Math.min(
    ...Array.from({ length: RUNS }, () => {
      const before = process.cpuUsage();
      search(text);
      return cpuSince(before);
    }),
  );

const files = locales.map(read);
const shown = read(`${locales[0]}-steps`);
const before = process.cpuUsage();
const search = openSearch(shown, files);
const open = cpuSince(before);
const queries = readJson('flows/queries/tuning.json');
const times = queries
  .flatMap((query) => locales.flatMap((locale) => query[locale] ?? []))
  .map((text) => bestTime(search, text))
  .sort((one, another) => one - another);
const at = (share) => times[Math.floor(times.length * share)];
console.log(JSON.stringify({ open, p50: at(0.5), p95: at(0.95), places: shown.steps.length }));

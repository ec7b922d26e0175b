/* Runs the real build on a generated guide. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compress } from '../../src/build/compress.ts';
import { filesIn } from '../../src/build/files-in.ts';
import { bytesOf, spread } from './measure.mjs';

/**
 * Runs a command and tells what it took. The time is that of the processors, all threads together: it is the same
 * while something else uses them, too.
 *
 * @param {string} command
 * @param {string} guide folder of a guide, which gets `dist/` and `build/`, too.
 * @returns {{ memory: number, output: string }} bytes at the most, and what it said.
 * @throws Error when it fails.
 */
export function run(command, guide) {
  const file = join(guide, 'usage.jsonl');
  rmSync(file, { force: true });
  const output = execFileSync('sh', ['-c', command], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      GUIDE: guide,
      OUT: guide,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${new URL('usage.mjs', import.meta.url).href}`,
      USAGE_FILE: file,
    },
  });
  const used = readFileSync(file, 'utf8').trim().split('\n').map(Number);
  rmSync(file);
  return { memory: Math.max(...used), output };
}

/** What the build says of its parts: `proof 31 ms, maps 204 ms`. */
const stagesIn = (output) =>
  [...output.matchAll(/(\w+) (\d+) ms/g)].map(([, stage, cpu]) => [stage, { cpu: Number(cpu) }]);

/** A twentieth at least of a large site: files are compressed one by one, all alike. */
const MOST_COMPRESSED = 2000;

/** Compresses the site in a folder, or a part of it from which the whole is reckoned. */
async function measureCompression(folder) {
  const files = filesIn(join(folder, 'dist'));
  const some = spread(files, MOST_COMPRESSED);
  const place = join(folder, 'compressed');
  for (const file of some) cpSync(file, join(place, relative(folder, file)));
  mkdirSync(join(place, 'build'));
  const before = process.cpuUsage();
  await compress(join(place, 'dist'), join(place, 'build'));
  const { user, system } = process.cpuUsage(before);
  rmSync(place, { recursive: true });
  return { cpu: ((user + system) / 1000) * (bytesOf(files) / bytesOf(some)) };
}

/**
 * Builds the guide in a folder.
 *
 * @returns {Promise<Record<string, { cpu: number, memory?: number }>>} what each part of the build took, and the most
 *   memory as that of `script`.
 * @throws Error when the build fails.
 */
export async function build(folder) {
  const { memory, output } = run('npm run build -- --uncompressed', folder);
  return {
    script: { memory },
    ...Object.fromEntries(stagesIn(output)),
    compress: await measureCompression(folder),
  };
}

/* Runs the real build, command by command. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { filesIn } from '../../scripts/files-in.mjs';
import { bytesOf, spread } from './measure.mjs';

/**
 * Runs a Node program and tells what it took. The time is that of the processors, all threads together: it is
 * the same while something else uses them, too.
 *
 * @param {string} command as in package.json, or a program with its arguments.
 * @param {string} folder where it runs.
 * @returns {{ cpu: number, memory: number, output: string }} milliseconds, bytes at the most, what it printed.
 * @throws Error when it fails.
 */
export function run(command, folder) {
  const file = join(folder, 'usage.jsonl');
  rmSync(file, { force: true });
  const output = execFileSync('sh', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      // The folder has a guide of its own.
      GUIDE: '.',
      PATH: `${resolve('node_modules/.bin')}:${process.env.PATH}`,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${new URL('usage.mjs', import.meta.url).href}`,
      USAGE_FILE: file,
    },
  });
  const used = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  rmSync(file);
  return {
    cpu: used.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: Math.max(...used.map(({ memory }) => memory)),
    output,
  };
}

/** What the script that writes the pages says of its parts: `proof 31 ms, maps 204 ms`. */
const stagesIn = (output) =>
  [...output.matchAll(/(\w+) (\d+) ms/g)].map(([, stage, cpu]) => [stage, { cpu: Number(cpu) }]);

/** A twentieth at least of a large site: files are compressed one by one, all alike. */
const MOST_COMPRESSED = 2000;

/** Compresses the site in a folder, or a part of it from which the whole is reckoned. */
function compress(command, folder) {
  const files = filesIn(join(folder, 'dist'));
  const some = spread(files, MOST_COMPRESSED);
  const place = join(folder, 'compressed');
  for (const file of some) cpSync(file, join(place, relative(folder, file)));
  mkdirSync(join(place, 'build'));
  const { cpu, memory } = run(command.replace('scripts/', `${resolve('scripts')}/`), place);
  rmSync(place, { recursive: true });
  return { cpu: (cpu * bytesOf(files)) / bytesOf(some), memory };
}

/**
 * Builds the site in a folder with the commands of `npm run build`.
 *
 * @returns {Record<string, { cpu: number, memory?: number }>} what bundling took, the script that writes the pages, each of
 *   its parts, and compressing.
 * @throws Error when a command fails.
 */
export function build(folder) {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const parts = { bundle: { cpu: 0, memory: 0 } };
  for (const command of scripts.build.split(' && ')) {
    if (command.includes('scripts/compress.mjs')) {
      parts.compress = compress(command, folder);
    } else {
      const { cpu, memory, output } = run(command, folder);
      const isBundling = command.startsWith('vite build');
      const part = isBundling ? parts.bundle : (parts.script = { cpu: 0, memory: 0 });
      part.cpu += cpu;
      part.memory = Math.max(part.memory, memory);
      if (!isBundling) Object.assign(parts, Object.fromEntries(stagesIn(output)));
    }
  }
  return parts;
}

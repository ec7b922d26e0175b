/* The least that writing the pages can take: the same bytes, written by a program that does nothing else. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param {string[]} files pages to write again.
 * @returns milliseconds of the processor for each.
 */
export function writingLowerBound(files, folder) {
  const contents = files.map((file) => readFileSync(file));
  const target = mkdtempSync(join(folder, 'lower-bound-'));
  const before = process.cpuUsage();
  for (const [at, content] of contents.entries()) {
    const file = join(target, `${at}/index.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const { user, system } = process.cpuUsage(before);
  rmSync(target, { recursive: true });
  return (user + system) / 1000 / files.length;
}

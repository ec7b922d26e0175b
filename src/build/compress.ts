import { copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { FRAMED_PAGE } from './built-files';
import { filesIn } from './files-in';

const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.xml']);
const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function writeTwins(file: string): Promise<void> {
  const content = await readFile(file);
  await writeFile(`${file}.br`, await brotli(content, BEST));
  await writeFile(`${file}.gz`, await zip(content, { level: 9 }));
}

/** Copies the median page by compressed bytes, and the largest. */
async function keepSamples(pages: readonly string[], folder: string): Promise<void> {
  const sized = await Promise.all(
    pages.map(async (file) => ({ file, size: (await stat(`${file}.br`)).size })),
  );
  sized.sort((one, another) => one.size - another.size);
  await copyFile(sized[Math.floor(sized.length / 2)]!.file, join(folder, 'median.html'));
  await copyFile(sized.at(-1)!.file, join(folder, 'largest.html'));
}

/**
 * Writes the compressed twins of all files of a site.
 *
 * @param samples folder that gets a copy of two pages, for the size check.
 */
export async function compress(site: string, samples: string): Promise<void> {
  const files = filesIn(site)
    .filter((file) => COMPRESSED.has(extname(file)))
    .sort();
  // As many lines as processors, each taking the next file of one queue.
  const queue = files.values();
  const workDown = async () => {
    // oxlint-disable-next-line no-await-in-loop
    for (const file of queue) await writeTwins(file);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, workDown));
  const pages = files.filter(
    (file) => file.endsWith('.html') && !file.endsWith('shell.html') && !FRAMED_PAGE.test(file),
  );
  await keepSamples(pages, samples);
}

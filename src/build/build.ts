import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { checkGuide } from '../author/check-guide';
import { compress } from './compress';
import { out } from './folders';
import { makeWorkFolder, publish } from './publish';
import { stage, times } from './stage';

/** Bundles the code of browsers, that of the widget on both sides, and, into a folder of its own, what writes the pages. */
async function bundle(program: string): Promise<void> {
  const logLevel = 'warn';
  await build({ logLevel });
  await build({ logLevel, configFile: 'vite.frame.config.ts' });
  await build({ logLevel, configFile: 'vite.embed.config.ts' });
  await build({
    logLevel,
    build: {
      ssr: 'src/build/write-pages.ts',
      cssMinify: true,
      outDir: program,
      manifest: false,
      copyPublicDir: false,
    },
  });
}

/**
 * Runs what was bundled in a process of its own: for production, as the site does.
 *
 * @throws Error when that fails; it has said why by then.
 */
function writePages(program: string): void {
  const { status } = spawnSync(process.execPath, [join(program, 'write-pages.js')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The pages were not written.');
}

/** Bundles, writes and compresses a site, all in a folder of its own. */
async function buildIn(folder: string, program: string): Promise<void> {
  // Read by the bundler and by the program that writes the pages.
  process.env.OUT = folder;
  mkdirSync(join(folder, 'build'));
  await stage('bundle', () => bundle(program));
  writePages(program);
  if (!process.argv.includes('--uncompressed'))
    await stage('compress', () => compress(join(folder, 'dist'), join(folder, 'build')));
}

/**
 * `npm run build`: writes the whole site into a folder of its own, which takes the place of the old site at the end.
 * `-- --uncompressed` leaves out the compressed twins of its files.
 */
export async function main(): Promise<void> {
  await stage('guide', checkGuide);
  // React and Vite would check what they do otherwise, which takes three times as long.
  process.env.NODE_ENV = 'production';
  const folder = makeWorkFolder(join(out, 'build'));
  // In the project, so that it finds the packages.
  const program = out === process.cwd() ? folder : makeWorkFolder('build');
  try {
    await buildIn(folder, join(program, 'program'));
    publish(folder, out);
  } finally {
    for (const each of new Set([folder, program])) rmSync(each, { recursive: true });
  }
  console.log(times.join(', '));
}

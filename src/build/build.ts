import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { checkGuide } from '../author/check-guide';
import { compress } from './compress';
import { dist, notes } from './folders';
import { stage, times } from './stage';

/** Bundles the code of browsers, that of the widget, and, into a folder of its own, what writes the pages. */
async function bundle(program: string): Promise<void> {
  const logLevel = 'warn';
  await build({ logLevel });
  await build({ logLevel, configFile: 'vite.embed.config.ts' });
  await build({
    logLevel,
    build: {
      ssr: 'src/build/write-pages.ts',
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

/** `npm run build`: writes the whole site. `-- --uncompressed` leaves out the compressed twins of its files. */
export async function main(): Promise<void> {
  await stage('guide', checkGuide);
  // React and Vite would check what they do otherwise, which takes three times as long.
  process.env.NODE_ENV = 'production';
  mkdirSync(notes, { recursive: true });
  mkdirSync('build', { recursive: true });
  // In the project, so that it finds the packages.
  const program = mkdtempSync(resolve('build/program-'));
  try {
    await stage('bundle', () => bundle(program));
    writePages(program);
  } finally {
    rmSync(program, { recursive: true });
  }
  if (!process.argv.includes('--uncompressed'))
    await stage('compress', () => compress(dist, notes));
  console.log(times.join(', '));
}

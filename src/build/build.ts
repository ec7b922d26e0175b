import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { compress } from './compress';
import { dist, notes } from './folders';
import { stage, times } from './stage';

const PROGRAM = join(notes, 'program');

async function bundle(): Promise<void> {
  const logLevel = 'warn';
  await build({ logLevel });
  await build({ logLevel, configFile: 'vite.embed.config.ts' });
  await build({
    logLevel,
    build: {
      ssr: 'src/build/write-pages.ts',
      outDir: PROGRAM,
      manifest: false,
      copyPublicDir: false,
    },
  });
}

/** Renders the pages in a process of its own, which runs what was bundled as the site does: for production. */
const writePages = (): void => {
  execFileSync(process.execPath, [join(PROGRAM, 'write-pages.js')], { stdio: 'inherit' });
};

/** `npm run build`: writes the whole site. `-- --uncompressed` leaves out the compressed twins of its files. */
export async function main(): Promise<void> {
  // React and Vite would check what they do otherwise, which takes three times as long.
  process.env.NODE_ENV = 'production';
  await stage('bundle', bundle);
  writePages();
  if (!process.argv.includes('--uncompressed'))
    await stage('compress', () => compress(dist, notes));
  console.log(times.join(', '));
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { guide, inGuide } from './folders';

interface Settings {
  include: string[];
  exclude: string[];
}

/** The small guide of the tests, which types the texts, too, so that only one of the two may do so. */
const FIXTURE = 'test/guide';

/** `npm run check:types`: checks the project and the guide at hand, wherever that is. */
export function main(): void {
  const { include } = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as Settings;
  const own = include.filter((name) => name !== 'flows' && name !== 'locales');
  const isFixture = guide === resolve(FIXTURE);
  const settings: Settings & Record<string, unknown> = {
    extends: resolve('tsconfig.json'),
    compilerOptions: {
      paths: { '#flow': [resolve('src/engine/index.ts')], '#guide/*': [`${guide}/*`] },
    },
    include: [...own.map((name) => resolve(name)), inGuide('flows'), inGuide('locales')],
    exclude: isFixture ? [] : [resolve(FIXTURE, 'locales/texts.d.ts')],
  };
  mkdirSync('build', { recursive: true });
  writeFileSync('build/tsconfig.json', JSON.stringify(settings));
  const { status } = spawnSync('npx', ['tsc', '--project', 'build/tsconfig.json'], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

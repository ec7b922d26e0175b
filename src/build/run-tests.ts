import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium';

const VITEST = 'test-results/vitest.json';
const PLAYWRIGHT = 'test-results/playwright.json';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

function run(command: string, args: readonly string[], env: Record<string, string> = {}): number {
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1
  );
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** `npm test`: builds, runs the checks of the model and those in the browser, and counts both. */
export function main(): void {
  rmSync('test-results', { recursive: true, force: true });
  const chromium = ensureChromium();
  // The guide is checked on the site that is served, the engine on a small guide beside it.
  for (const folders of [{}, { GUIDE: 'test/guide', OUT: 'build/fixture' }])
    if (run('npm', ['run', 'build'], folders) > 0) throw new Error('There is no site to test.');
  const codes = [
    run('npx', [
      'vitest',
      'run',
      '--coverage',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${VITEST}`,
    ]),
    run('npx', ['playwright', 'test'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT,
      ...(chromium && { CHROMIUM_PATH: chromium }),
    }),
  ];
  const unit = read(VITEST) as VitestReport;
  const { expected, unexpected, flaky, skipped } = (read(PLAYWRIGHT) as PlaywrightReport).stats;
  const failed = unit.numFailedTests + unexpected + flaky + skipped;
  console.log(`${unit.numPassedTests + expected} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : Math.max(...codes);
}

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { preferShell } from './chromium';

const VITEST = 'test-results/vitest.json';
const PLAYWRIGHT = 'test-results/playwright.json';

/** What the tests of the engine run on in the browser. */
const FIXTURE = { GUIDE: 'test/guide', OUT: 'build/fixture' };
/** The same as a site below a path: see e2e/shared-host.ts. */
const BELOW = { ...FIXTURE, OUT: 'build/below', SITE_URL: 'https://help.example/help/' };

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

interface Count {
  passed: number;
  failed: number;
  /** Of the process. */
  code: number;
}

function run(command: string, args: readonly string[], env: Record<string, string> = {}): number {
  // Vite, which runs this program, has set NODE_ENV. With it, the tests would build for development.
  const { NODE_ENV: _, ...own } = process.env;
  return spawnSync(command, args, { stdio: 'inherit', env: { ...own, ...env } }).status ?? 1;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function buildSite(env: Record<string, string> = {}): void {
  if (run('npm', ['run', 'build'], env) > 0) throw new Error('There is no site to test.');
}

function runUnitTests(): Count {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST}`];
  const code = run('npx', ['vitest', 'run', '--coverage', ...reporters]);
  const { numPassedTests, numFailedTests } = read(VITEST) as VitestReport;
  return { passed: numPassedTests, failed: numFailedTests, code };
}

function runBrowserTests(): Count {
  const code = run('npx', ['playwright', 'test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT });
  const { expected, unexpected, flaky, skipped } = (read(PLAYWRIGHT) as PlaywrightReport).stats;
  return { passed: expected, failed: unexpected + flaky + skipped, code };
}

/**
 * `npm test`: builds the guide at hand and, at the root and below a path, the small guide of the tests; runs the tests
 * without a browser and those in one, and counts both. `-- unit` or `-- e2e` runs the ones or the others alone.
 */
export function main(): void {
  const [, , only] = process.argv;
  rmSync('test-results', { recursive: true, force: true });
  preferShell();
  if (only !== 'unit') {
    buildSite();
    buildSite(FIXTURE);
    buildSite(BELOW);
  }
  const counts = [
    ...(only === 'e2e' ? [] : [runUnitTests()]),
    ...(only === 'unit' ? [] : [runBrowserTests()]),
  ];
  const sum = (of: 'passed' | 'failed') => counts.reduce((total, count) => total + count[of], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : Math.max(...counts.map(({ code }) => code));
}

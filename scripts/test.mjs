/* `npm test`: builds, runs the checks of the model and those in the browser, and counts both. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';

const VITEST = 'test-results/vitest.json';
const PLAYWRIGHT = 'test-results/playwright.json';

function run(command, args, env = {}) {
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1
  );
}

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

rmSync('test-results', { recursive: true, force: true });
let chromium;
try {
  chromium = ensureChromium();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (run('npm', ['run', 'build']) > 0) process.exit(1);

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
const unit = read(VITEST);
const { expected, unexpected, flaky, skipped } = read(PLAYWRIGHT).stats;
const failed = unit.numFailedTests + unexpected + flaky + skipped;
console.log(`${unit.numPassedTests + expected} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : Math.max(...codes));

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensurePackages } from './debian';

/** Debian's: the engine of Chromium without its windows, which runs the same tests in half the time. */
const SHELL = '/usr/bin/chromium-headless-shell';

const OTHERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Flags for a headless Chromium that runs as root and asks nothing of the network. */
export const CHROMIUM_FLAGS: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a Chromium, or installs one.
 *
 * @returns its path; undefined when Playwright has one of its own.
 * @throws Error when there is none and none can be installed.
 */
export function ensureChromium(): string | undefined {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  try {
    ensurePackages({ 'chromium-headless-shell': () => existsSync(SHELL) }, 'tests in a browser');
    return SHELL;
  } catch (missing) {
    const other = OTHERS.find((path) => existsSync(path));
    if (!other && spawnSync('npx', ['playwright', 'install', 'chromium']).status !== 0)
      throw missing;
    return other;
  }
}

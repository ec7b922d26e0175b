import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensurePackages } from './debian.ts';

/** Debian's: the engine of Chromium without its windows, which runs the same tests in half the time. */
const SHELL = '/usr/bin/chromium-headless-shell';

const KNOWN = [
  SHELL,
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

/** @throws Error that names what is missing. */
const installShell = () =>
  ensurePackages({ 'chromium-headless-shell': () => existsSync(SHELL) }, 'tests in a browser');

/** Installs Debian's, where this may be done and it is not there. Any other Chromium does as well. */
export function preferShell(): void {
  try {
    installShell();
  } catch {
    // A Chromium is asked for later, and named where there is none.
  }
}

/**
 * Finds a Chromium, or installs one.
 *
 * @returns its path; undefined when Playwright has one of its own.
 * @throws Error when there is none and none can be installed.
 */
export function ensureChromium(): string | undefined {
  const found = process.env.CHROMIUM_PATH || KNOWN.find((path) => existsSync(path));
  if (found) return found;
  try {
    installShell();
    return SHELL;
  } catch (missing) {
    const brought = spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
    if (brought.status !== 0) throw missing;
    return undefined;
  }
}

const findWhole = (): string | undefined =>
  [process.env.CHROMIUM_PATH, ...KNOWN].find((path) => path && path !== SHELL && existsSync(path));

/**
 * Finds a whole browser, or installs one: the engine alone keeps no page that was left, to show it again as it was.
 *
 * @throws Error when there is none and none can be installed.
 */
export function ensureWholeChromium(): string {
  ensurePackages({ chromium: () => findWhole() !== undefined }, 'tests of the back/forward cache');
  return findWhole()!;
}

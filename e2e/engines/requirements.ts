import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { miniBrowser } from './webkit';

/** Packages of Debian, each with what shows that it is there. */
const PACKAGES: Readonly<Record<string, () => boolean>> = {
  'firefox-esr': () => existsSync('/usr/bin/firefox-esr'),
  'webkit2gtk-driver': () => existsSync('/usr/bin/WebKitWebDriver') && miniBrowser() !== undefined,
  xvfb: () => existsSync('/usr/bin/Xvfb'),
  'x11-xkb-utils': () => existsSync('/usr/bin/setxkbmap'),
  xdotool: () => existsSync('/usr/bin/xdotool'),
};

const missing = () => Object.keys(PACKAGES).filter((name) => !PACKAGES[name]!());

/**
 * Installs the browsers and what they need, where this may be done.
 *
 * @throws Error that names what is missing.
 */
export function ensureRequirements(): void {
  if (missing().length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const apt = (...args: string[]) =>
      execFileSync('apt-get', ['-qq', ...args], {
        stdio: 'ignore',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    try {
      apt('update');
      apt('install', '-y', '--no-install-recommends', ...missing());
    } catch {
      // Named below.
    }
  }
  const names = missing().join(' ');
  if (names)
    throw new Error(`Missing for other engines: ${names}. On Debian: apt-get install ${names}`);
}

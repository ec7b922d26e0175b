import { existsSync } from 'node:fs';
import { ensurePackages, type Packages } from '../../src/build/debian';
import { miniBrowser } from './webkit';

const PACKAGES: Packages = {
  'firefox-esr': () => existsSync('/usr/bin/firefox-esr'),
  'webkit2gtk-driver': () => existsSync('/usr/bin/WebKitWebDriver') && miniBrowser() !== undefined,
  xvfb: () => existsSync('/usr/bin/Xvfb'),
  'x11-xkb-utils': () => existsSync('/usr/bin/setxkbmap'),
  xdotool: () => existsSync('/usr/bin/xdotool'),
};

/**
 * Installs the browsers and what they need, where this may be done.
 *
 * @throws Error that names what is missing.
 */
export const ensureRequirements = (): void => ensurePackages(PACKAGES, 'other engines');

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Packages of Debian, each with what shows that it is there. */
export type Packages = Readonly<Record<string, () => boolean>>;

const apt = (...args: string[]) =>
  execFileSync('apt-get', ['-qq', ...args], {
    stdio: 'ignore',
    // Services that come with a package are not started.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });

function install(names: readonly string[]): void {
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...names);
}

/**
 * Installs packages that are missing, where this may be done.
 *
 * @param purpose what they are for.
 * @throws Error that names what is missing.
 */
export function ensurePackages(packages: Packages, purpose: string): void {
  const missing = () => Object.keys(packages).filter((name) => !packages[name]!());
  if (missing().length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    try {
      install(missing());
    } catch {
      // Named below.
    }
  }
  const names = missing().join(' ');
  if (names)
    throw new Error(`Missing for ${purpose}: ${names}. On Debian: apt-get install ${names}`);
}

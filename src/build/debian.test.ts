import { execFileSync } from 'node:child_process';
import { afterEach, expect, it, vi } from 'vitest';
import { ensurePackages, type Packages } from './debian';

vi.mock('node:child_process', () => ({ execFileSync: vi.fn() }));

afterEach(() => {
  vi.restoreAllMocks();
  vi.mocked(execFileSync).mockReset();
});

const runAs = (user: number) => vi.spyOn(process, 'getuid').mockReturnValue(user);

/** Two packages that are missing and one that is not. */
const PACKAGES: Packages = { xvfb: () => false, wrk: () => false, nginx: () => true };
const SENTENCE = 'Missing for a test: xvfb wrk. On Debian: apt-get install xvfb wrk';

it('names in one line what is missing, where nothing may be installed', () => {
  runAs(1000);
  expect(() => ensurePackages(PACKAGES, 'a test')).toThrow(new Error(SENTENCE));
  expect(execFileSync).not.toHaveBeenCalled();
});

it('names the same where the installation fails', () => {
  runAs(0);
  vi.mocked(execFileSync).mockImplementation(() => {
    throw new Error('no network');
  });
  expect(() => ensurePackages(PACKAGES, 'a test')).toThrow(new Error(SENTENCE));
});

it('asks for nothing that is there', () => {
  runAs(0);
  expect(() => ensurePackages({ nginx: () => true }, 'a test')).not.toThrow();
  expect(execFileSync).not.toHaveBeenCalled();
});

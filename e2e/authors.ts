import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { GUIDE } from './fixture';

const COPIED = [GUIDE, 'src', 'server', 'index.html'];
const CONFIG = ['vite.config.ts', 'package.json', 'tsconfig.json'];

/** A copy of the project that a test may change. Its packages are those of the project around it. */
function copyProject(): string {
  const folder = mkdtempSync(resolve('build/authors-'));
  for (const name of [...COPIED, ...CONFIG]) cpSync(name, join(folder, name), { recursive: true });
  return folder;
}

/** Address of a development server, once it answers. */
const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (address) resolve(address);
    });
    server.on('exit', () => reject(new Error(`npm run dev ended: ${said}`)));
  });

/** Tests of `npm run dev`, on a copy of the project with a server of its own. */
export const test = base.extend<object, { project: string; dev: string }>({
  project: [
    // Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      const folder = copyProject();
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  dev: [
    async ({ project }, use) => {
      const args = [resolve('node_modules/vite/bin/vite.js'), '--port', '0'];
      const server = spawn(process.execPath, args, {
        cwd: project,
        env: { ...process.env, GUIDE, NO_COLOR: '1', FORCE_COLOR: '0' },
      });
      await use(await addressOf(server));
      server.removeAllListeners('exit').kill();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ dev }, use) => use(dev),
});

export { expect };

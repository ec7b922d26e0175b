import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Locator, type Page, test as base, expect } from '@playwright/test';
import { GUIDE } from '../fixture';

/** Address of a studio, once it says it. */
const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\S+token=\S+/.exec(said) ?? [];
      if (address) resolve(address);
    });
    server.on('exit', () => reject(new Error(`npm run studio ended: ${said}`)));
  });

/** The guide that the studio writes, and its git. */
export class Guide {
  constructor(readonly folder: string) {
    this.git('init', '--quiet');
    this.git('config', 'user.name', 'Writer');
    this.git('config', 'user.email', 'writer@help.example');
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', 'Begin');
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8' });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** Changes a file as another program would. */
  edit(file: string, from: string, to: string): void {
    const before = this.read(file);
    expect(before).toContain(from);
    writeFileSync(join(this.folder, file), before.replace(from, to));
  }

  /** The lines that differ from the last version: `-old`, `+new`. */
  changes(): string[] {
    return this.git('diff', '--unified=0')
      .split('\n')
      .filter((line) => /^[-+](?![-+])/.test(line));
  }

  /** The guide as it was at first. */
  reset(): void {
    const [first = ''] = this.git('rev-list', '--max-parents=0', 'HEAD').trim().split('\n');
    this.git('reset', '--quiet', '--hard', first);
    this.git('clean', '--quiet', '--force', '-d');
  }
}

/** The studio as a person at a desk uses it. */
export class Studio {
  constructor(
    readonly page: Page,
    readonly address: string,
  ) {}

  /** Opens a page of it: `desk-lamp/write/newBulb`. */
  async open(path = ''): Promise<void> {
    const { origin, search } = new URL(this.address);
    await this.page.goto(`${origin}/studio/${path}${search}`);
    await expect(this.page.locator('h1').first()).toBeVisible();
    if (path.includes('/map/') && this.page.viewportSize()!.width > 1024)
      await expect(this.page.locator('.react-flow__node').first()).toBeVisible();
  }

  /** A text of the step that is open: `Ask, English`. */
  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  /** Types at the end of a text. */
  async type(name: string, text: string): Promise<void> {
    await this.field(name).click();
    await this.page.keyboard.press('End');
    await this.page.keyboard.type(text);
  }

  saved(): Promise<void> {
    return expect(this.page.locator('.state')).toHaveText(/^Saved \d\d:\d\d$/);
  }
}

/** Tests of `npm run studio`, on a copy of the small guide with a server of its own. */
export const test = base.extend<
  { guide: Guide; studio: Studio },
  { folder: string; copy: Guide; address: string }
>({
  folder: [
    // Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'latchkey-studio-'));
      cpSync(GUIDE, folder, { recursive: true });
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  copy: [async ({ folder }, use) => use(new Guide(folder)), { scope: 'worker' }],
  address: [
    async ({ copy }, use) => {
      const args = ['node_modules/vite/bin/vite.js', '--mode', 'studio'];
      const server = spawn(process.execPath, args, {
        env: {
          ...process.env,
          GUIDE: copy.folder,
          BROWSER: 'none',
          NO_COLOR: '1',
          FORCE_COLOR: '0',
        },
      });
      await use(await addressOf(server));
      server.removeAllListeners('exit').kill();
    },
    { scope: 'worker' },
  ],
  guide: async ({ copy }, use) => {
    await use(copy);
    copy.reset();
  },
  // Whatever a test does in the studio, the next one begins with the guide as it was.
  studio: async ({ page, address, guide: _guide }, use) => use(new Studio(page, address)),
});

export { expect };

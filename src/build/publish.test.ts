import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ask } from '../../test/raw-request';
import { RunningServer } from '../../test/running-server';
import { SmallSite } from '../../test/small-site';
import { makeWorkFolder, publish } from './publish';

const BUILD = ['run.mjs', 'src/build/build.ts', '--uncompressed'];
/** Of no process: it is more than the most that Linux counts to. */
const ENDED = 4_194_305;

const { NODE_ENV: _, ...env } = process.env;
const envOf = (out: string) => ({ ...env, GUIDE: 'test/guide', OUT: out });

/** Resolves once the bundler has written its template, which is half a site. */
async function isHalfDone(out: string): Promise<void> {
  const isThere = () =>
    readdirSync(out, { recursive: true, encoding: 'utf8' }).some((file) =>
      /building-\d+\/dist\/index\.html$/.test(file),
    );
  // oxlint-disable-next-line no-await-in-loop
  while (!isThere()) await setTimeout(20);
}

describe('a folder to build in', () => {
  it('removes what killed builds have left, and nothing of those that run', () => {
    using site = new SmallSite();
    const parent = join(site.out, 'build');
    for (const name of [`building-${ENDED}`, `building-${process.ppid}`, 'server'])
      mkdirSync(join(parent, name), { recursive: true });
    const folder = makeWorkFolder(parent);
    expect(readdirSync(folder)).toEqual([]);
    expect(readdirSync(parent).sort()).toEqual(
      [`building-${process.pid}`, `building-${process.ppid}`, 'server'].sort(),
    );
  });
});

describe('a build that is whole', () => {
  it('takes the place of the one before, notes and all, and keeps what is not its own', () => {
    using site = new SmallSite();
    writeFileSync(join(site.dist, 'old.txt'), '');
    const parent = join(site.out, 'build');
    mkdirSync(join(parent, 'of-another'), { recursive: true });
    writeFileSync(join(parent, 'manifest.json'), 'old');
    const folder = makeWorkFolder(parent);
    site.build(folder, 'second');
    publish(folder, site.out);
    expect(existsSync(join(site.dist, 'old.txt'))).toBe(false);
    expect(existsSync(join(site.dist, 'en/second/index.html'))).toBe(true);
    expect(readFileSync(join(parent, 'manifest.json'), 'utf8')).toBe('second');
    expect(existsSync(join(parent, 'of-another'))).toBe(true);
  });
});

describe('a build that is killed', () => {
  it('changes nothing that is served, and leaves nothing behind the next one', async () => {
    using site = new SmallSite();
    await using server = new RunningServer({ OUT: site.out });
    const port = await server.port();
    const before = await ask(port, '/en/');
    const build = spawn(process.execPath, BUILD, { env: envOf(site.out), stdio: 'ignore' });
    const ended = once(build, 'close');
    await isHalfDone(site.out);
    build.kill('SIGKILL');
    await ended;
    expect((await ask(port, '/en/')).body).toBe(before.body);
    expect(readdirSync(join(site.out, 'build'))).toHaveLength(1);

    execFileSync(process.execPath, BUILD, { env: envOf(site.out), stdio: 'ignore' });
    const after = await ask(port, '/en/');
    expect(after.status).toBe(200);
    expect(after.body).not.toBe(before.body);
    const names = readdirSync(join(site.out, 'build'));
    expect(names.filter((name) => name.startsWith('building-'))).toEqual([]);
    expect(names).toContain('manifest.json');
    expect(server.log).toHaveLength(1);
  });
});

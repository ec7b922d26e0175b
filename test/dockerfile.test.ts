import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { envOf, type Image, runStage } from './docker-stages';
import { parseDockerfile } from './dockerfile';
import { freePort } from './free-port';

const SITE_URL = 'https://help.example';
/** A small one, named as another organisation names theirs. */
const GUIDE = 'test/guide';
/** Two installs and a build, on a machine with other work to do, in milliseconds. */
const LONGEST_BUILD = 600_000;
/** The number of the user `node` in the images of Node. */
const NODE_USER = 1000;

/** Only root may become somebody else; anybody else is no root already. */
const asUser = process.getuid?.() === 0 ? { uid: NODE_USER, gid: NODE_USER } : {};

describe('the image of the Dockerfile', () => {
  const place = mkdtempSync(join(tmpdir(), 'latchkey-image-'));
  const images = new Map<string, Image>();
  let image: Image;
  let options: { cwd: string; env: Record<string, string> };
  let server: ChildProcess;

  const checkHealth = () => {
    const [program, ...args] = image.healthCheck!;
    return spawnSync(program!, args, { ...options, ...asUser }).status;
  };

  beforeAll(async () => {
    chmodSync(place, 0o755);
    const args = { GUIDE, SITE_URL };
    for (const stage of parseDockerfile(readFileSync('Dockerfile', 'utf8'))) {
      image = runStage(stage, images, { context: '.', place, args });
      if (stage.name) images.set(stage.name, image);
    }
    const env = { ...envOf(image), PORT: `${await freePort()}`, HOST: '127.0.0.1' };
    options = { cwd: image.workFolder, env };
    const [program, ...rest] = image.command!;
    server = spawn(program!, rest, { ...options, ...asUser, stdio: ['ignore', 'pipe', 'inherit'] });
    await Promise.race([
      once(server.stdout!, 'data'),
      once(server, 'exit').then(([code]) => Promise.reject(new Error(`It ended with ${code}.`))),
    ]);
  }, LONGEST_BUILD);

  afterAll(() => {
    server?.kill('SIGKILL');
    rmSync(place, { recursive: true, force: true });
  });

  it('holds no source and nothing that only development needs', () => {
    expect(existsSync(join(image.workFolder, 'src'))).toBe(false);
    const packages = execFileSync('ls', ['-A', join(image.workFolder, 'node_modules')], {
      encoding: 'utf8',
    }).split('\n');
    expect(packages).toContain('sirv');
    expect(packages).not.toContain('vite');
    expect(packages).not.toContain('typescript');
  });

  it('does not run as root', () => {
    expect(image.user).toBe('node');
  });

  it('serves the pages under the address that it was built for, with the production headers', async () => {
    const site = `http://127.0.0.1:${options.env.PORT}`;
    const sitemap = await (await fetch(`${site}/sitemap.xml`)).text();
    const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(1);
    const page = await fetch(addresses.at(-1)!.replace(SITE_URL, site));
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('<main');
  });

  it('is healthy while it serves, and stops at once when told to', async () => {
    expect(checkHealth()).toBe(0);
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(checkHealth()).toBe(1);
  });
});

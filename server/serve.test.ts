import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { makeWorkFolder, publish } from '../src/build/publish';
import { ask, readAnswer, requestOf, sendRaw } from '../test/raw-request';
import { SmallSite } from '../test/small-site';
import { Answers } from './answer.mjs';
import { HeldResponse } from './held-response.mjs';
import { serve } from './serve.mjs';

const SAFE = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
] as const;

let log: MockInstance;
let site: SmallSite;
let port: number;
let close: () => Promise<void>;

async function start(base = ''): Promise<void> {
  site = new SmallSite(base);
  const running = await serve({ out: site.out });
  ({ close } = running);
  port = Number(new URL(running.url).port);
}

beforeEach(() => {
  log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  await close();
  site[Symbol.dispose]();
  vi.restoreAllMocks();
});

describe('a site with a host of its own', () => {
  beforeEach(() => start());

  it.each([
    ['//', 404],
    ['/\\', 404],
    ['//a:99999/', 404],
    ['/__proto__', 404],
    ['/en/map/', 404],
    ['/en/index', 404],
    ['/404', 404],
    ['/sw.js/', 404],
    ['/../package.json', 404],
    ['/%2e%2e/package.json', 404],
    ['/%', 400],
    ['/%00', 400],
    ['*', 400],
    ['http://other.example/none', 404],
    ['http://other.example/en/', 200],
    [`/${'a'.repeat(100_000)}`, 404],
    [`/${'a'.repeat(200_000)}`, 431],
    ['/healthz', 200],
  ])('answers %s with %i and all headers', async (target, status) => {
    const answer = await ask(port, target);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).toContain("'sha256-first='");
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    for (const [name, value] of SAFE) expect(answer.headers.get(name)).toBe(value);
  });

  it.each([
    ['POST', '/en/'],
    ['DELETE', '/none/'],
    ['OPTIONS', '*'],
    ['CONNECT', 'a:1'],
    ['PUT', '/healthz'],
  ])('refuses %s %s, and says what it takes', async (method, target) => {
    const { status, headers } = await ask(port, target, method);
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe('GET, HEAD');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each([
    ['no HTTP at all', '\x16\x03\x01\x02 hello\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['another version', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a header without a name', requestOf('/en/', 'GET', [': x'])],
  ])('answers %s with 400 and all headers', async (_, bytes) => {
    const { status, headers } = readAnswer(await sendRaw(port, bytes));
    expect(status).toBe(400);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('gives a whole answer, whatever comes behind the request', async () => {
    const text = await sendRaw(port, 'GET /en/ HTTP/1.1\r\nHost: a\r\n\r\n\0 garbage\r\n\r\n');
    const { status, headers, body } = readAnswer(text);
    expect(status).toBe(200);
    expect(body).toHaveLength(Number(headers.get('content-length')));
  });

  it.each(['Expect: banana', 'Upgrade: h2c', 'If-Modified-Since: never'])(
    'takes no notice of %s',
    async (field) => {
      expect((await ask(port, '/en/', 'GET', [field])).status).toBe(200);
    },
  );

  it('says "not found" in the language of the path', async () => {
    expect((await ask(port, '/ru/none/')).body).toContain('Not found either');
    expect((await ask(port, '/fr/none/')).body).toContain('<title>Not found</title>');
  });

  it('has one address for a page', async () => {
    const { status, headers } = await ask(port, '/en?q=1');
    expect(status).toBe(301);
    expect(headers.get('location')).toBe('/en/?q=1');
  });

  it('never lets a 404 or a 416 be kept, not even among files that never change', async () => {
    const kept = await ask(port, '/assets/code-abcdefgh.js');
    expect(kept.headers.get('cache-control')).toContain('immutable');
    const missing = await ask(port, '/assets/code-00000000.js');
    expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-cache']);
    const beyond = await ask(port, '/assets/code-abcdefgh.js', 'GET', ['Range: bytes=9999-']);
    expect([beyond.status, beyond.headers.get('cache-control')]).toEqual([416, 'no-cache']);
  });

  it('says the same of a file that the client has', async () => {
    const whole = await ask(port, '/assets/code-abcdefgh.js');
    const tag = whole.headers.get('etag')!;
    const { status, headers, body } = await ask(port, '/assets/code-abcdefgh.js', 'GET', [
      `If-None-Match: ${tag}`,
    ]);
    expect([status, body]).toEqual([304, '']);
    for (const name of ['cache-control', 'vary', 'etag', 'content-security-policy'])
      expect(headers.get(name), name).toBe(whole.headers.get(name));
  });

  it('sends a twin only to who takes it', async () => {
    const sent = async (value: string) =>
      (await ask(port, '/en/', 'GET', [`Accept-Encoding: ${value}`])).headers.get(
        'content-encoding',
      );
    expect(await sent('gzip, br')).toBe('br');
    expect(await sent('br;q=0, gzip')).toBe('gzip');
    expect(await sent('identity;q=0, br')).toBe('br');
    expect(await sent('br;q=0')).toBeUndefined();
    expect(await sent('*;q=0')).toBeUndefined();
  });

  it('sends parts of a file, and the whole one where a part makes no sense', async () => {
    const part = async (range: string, ...more: string[]) => {
      const { status, body } = await ask(port, '/sw.js', 'GET', [`Range: ${range}`, ...more]);
      return [status, body];
    };
    expect(await part('bytes=0-1')).toEqual([206, '//']);
    expect(await part('bytes=-7')).toEqual([206, 'worker.']);
    expect(await part('bytes=abc')).toEqual([200, '// The worker.']);
    expect(await part('bytes=0-1', 'If-Range: "x"')).toEqual([200, '// The worker.']);
    expect((await part('bytes=99-'))[0]).toBe(416);
  });

  it('answers in words when no page says "not found"', async () => {
    for (const name of ['404.html', 'en/404.html', 'ru/404.html'])
      for (const ending of ['', '.br', '.gz']) rmSync(join(site.dist, `${name}${ending}`));
    for (const target of ['/en/none/', '/en/none/', '/none'])
      expect(await ask(port, target)).toMatchObject({ status: 404, body: '404 Not Found\n' });
    expect((await ask(port, '/en/')).status).toBe(200);
  });

  it('says "not found" for a page that is gone, and a line in the log', async () => {
    rmSync(join(site.dist, 'en/map'), { recursive: true });
    const answer = await ask(port, '/en/map/lamp/?q=secret');
    expect(answer.status).toBe(404);
    expect(answer.body).toContain('Not found here');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(log.mock.calls).toEqual([[expect.stringMatching(/^\S+Z GET "\/en\/map\/lamp\/": /)]]);
  });

  it('sends a page that was written anew as it is now', async () => {
    writeFileSync(join(site.dist, 'sw.js'), '// Another worker, a longer one.');
    expect((await ask(port, '/sw.js')).body).toBe('// Another worker, a longer one.');
    writeFileSync(join(site.dist, 'sw.js'), '');
    expect(await ask(port, '/sw.js')).toMatchObject({ status: 200, body: '' });
  });

  it('stays, and says that it is not well, when the whole build is gone', async () => {
    rmSync(site.dist, { recursive: true });
    for (const target of ['/en/', '/none', '/assets/code-abcdefgh.js']) {
      const { status, headers } = await ask(port, target);
      expect(status).toBe(404);
      expect(headers.get('cache-control')).toBe('no-cache');
    }
    expect((await ask(port, '/healthz')).status).toBe(503);
  });

  it('stays, and says that it is not well, when the disk itself fails', async () => {
    rmSync(site.dist, { recursive: true });
    // A link to itself: to look for a file behind it is an error, and no file that is missing.
    symlinkSync(site.dist, site.dist);
    for (const target of ['/none', '/en/', '/assets/code-abcdefgh.js', '/en/']) {
      const { status, headers } = await ask(port, target);
      expect(status, target).toBe(404);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect(log).toHaveBeenCalledWith(expect.stringMatching(/^\S+Z GET "\/en\/": /));
    expect((await ask(port, '/healthz')).status).toBe(503);
  });

  it('says 500, and a line in the log, where an answer fails', () => {
    const request = {
      method: 'GET',
      url: '/en/?q=secret',
      get headers(): never {
        throw new Error('broken');
      },
    } as unknown as IncomingMessage;
    const response = new HeldResponse({ method: 'GET', headers: {} } as IncomingMessage);
    new Answers(site.dist, undefined).answer(request, response);
    expect(response.statusCode).toBe(500);
    expect(response.getHeader('cache-control')).toBe('no-cache');
    expect(response.getHeader('content-security-policy')).toContain("default-src 'none'");
    expect(log.mock.calls).toEqual([[expect.stringMatching(/^\S+Z GET "\/en\/": broken$/)]]);
  });

  it('serves a new build, with its own headers, as soon as it takes the place of the old one', async () => {
    const folder = makeWorkFolder(join(site.out, 'build'));
    site.build(folder, 'second');
    expect((await ask(port, '/en/second/')).status).toBe(404);
    expect((await ask(port, '/en/first/')).status).toBe(200);
    publish(folder, site.out);
    const { status, headers } = await ask(port, '/en/second/');
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("'sha256-second='");
    expect((await ask(port, '/en/first/')).status).toBe(404);
    expect(log).not.toHaveBeenCalled();
  });
});

describe('a site below a path', () => {
  beforeEach(() => start('/help'));

  it.each([
    ['/', 302, '/help/'],
    ['/help', 302, '/help/'],
    ['/help/en', 301, '/help/en/'],
    ['/%68elp/en/', 200, undefined],
    ['/help/en/', 200, undefined],
    ['/en/', 404, undefined],
    ['/helpen/', 404, undefined],
    ['/healthz', 200, undefined],
  ])('answers %s with %i and all headers', async (target, status, location) => {
    const answer = await ask(port, target);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('location')).toBe(location);
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    for (const [name, value] of SAFE) expect(answer.headers.get(name)).toBe(value);
  });

  it('knows its widget and its open data there', async () => {
    const widget = await ask(port, '/help/en/widget/');
    expect(widget.headers.get('content-security-policy')).toContain('frame-ancestors *');
    const open = await ask(port, '/help/flows/lamp.json');
    expect(open.headers.get('access-control-allow-origin')).toBe('*');
    const other = await ask(port, '/flows/lamp.json');
    expect(other.headers.has('access-control-allow-origin')).toBe(false);
  });
});

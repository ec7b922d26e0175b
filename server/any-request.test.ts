import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, readAnswer, sendRaw } from '../test/raw-request';
import { RunningServer } from '../test/running-server';
import { seeded } from '../test/seeded';
import { SmallSite } from '../test/small-site';

/** Requests at a time, each on a connection of its own. */
const AT_ONCE = 20;

/** Any byte but those that would end the line it stands in. */
const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
const bytes = (maxLength: number) => fc.string({ unit: byte, maxLength });

const partOfTarget = fc.oneof(
  fc.constantFrom(
    '/',
    '\\',
    '//',
    '..',
    '.',
    '%',
    '%00',
    '%2e%2e',
    '%2F',
    '%ff',
    '%D0',
    '?',
    '#',
    ':',
    '@',
    'a:99999',
    '[',
    '*',
    ' ',
    '\t',
    'http://',
    'en',
    'index.html',
    'assets',
    'code-abcdefgh.js',
    'help',
    'healthz',
    '404.html',
    '.br',
    '__proto__',
    'constructor',
  ),
  bytes(6),
);
const target = fc.oneof(
  fc.array(partOfTarget, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.array(partOfTarget, { maxLength: 8 }).map((parts) => `/${parts.join('')}`),
  fc.constantFrom('/', '/en/', '/en', '/assets/code-abcdefgh.js', '*', ''),
  fc.integer({ min: 1, max: 140_000 }).map((length) => `/${'a'.repeat(length)}`),
);
const method = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('GET', 'HEAD') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('POST', 'PUT', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE', 'PATCH'),
  },
  { weight: 1, arbitrary: fc.constantFrom('PRI', 'M-SEARCH', 'get', 'PURGE', '') },
  { weight: 1, arbitrary: bytes(5) },
);
const field = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(
        'Host',
        'Accept-Encoding',
        'Range',
        'If-Range',
        'If-None-Match',
        'If-Modified-Since',
        'Expect',
        'Upgrade',
        'Connection',
        'Content-Length',
        'Transfer-Encoding',
        'Cookie',
        'Via',
      ),
      bytes(8),
    ),
    fc.oneof(
      fc.constantFrom(
        'br;q=0',
        'identity;q=0, br',
        '*;q=0',
        'gzip;q=x',
        'bytes=abc',
        'bytes=0-0',
        'bytes=-0',
        'bytes=9-1',
        `bytes=${'9'.repeat(40)}-`,
        'bytes=0-1,3-4',
        '100-continue',
        'h2c',
        'websocket',
        'chunked',
        'upgrade',
        '-1',
        '3',
        '*',
      ),
      bytes(20),
    ),
  )
  .map(([name, value]) => `${name}: ${value}`);
const request = fc.record({
  method,
  target,
  version: fc.oneof(
    { weight: 6, arbitrary: fc.constant('HTTP/1.1') },
    { weight: 1, arbitrary: fc.constantFrom('HTTP/1.0', 'HTTP/2.0', 'HTTP/0.9', 'http/1.1', '') },
  ),
  fields: fc.array(field, { maxLength: 4 }),
  hasHost: fc.boolean(),
  body: bytes(12),
});
type Request = typeof request extends fc.Arbitrary<infer Value> ? Value : never;

const written = ({ method, target, version, fields, hasHost, body }: Request): string =>
  [`${method} ${target} ${version}`, ...(hasHost ? ['Host: a'] : []), ...fields, '', body].join(
    '\r\n',
  );

describe.each([
  ['at the root', ''],
  ['below a path', '/help'],
])('a server of a site %s', (_, base) => {
  it('answers whatever is sent, with all headers, and lives', async () => {
    using site = new SmallSite(base);
    await using server = new RunningServer({ OUT: site.out });
    const port = await server.port();
    const holds = async (each: Request) => {
      const { status, headers } = readAnswer(await sendRaw(port, written(each)));
      expect(status).toBeGreaterThanOrEqual(200);
      expect(status).toBeLessThan(500);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      if (status >= 400) expect(headers.get('cache-control')).toBe('no-cache');
      if (status === 405) expect(headers.get('allow')).toBe('GET, HEAD');
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(request, { minLength: AT_ONCE, maxLength: AT_ONCE }),
        async (requests) => {
          await Promise.all(requests.map(holds));
        },
      ),
      // Others each time.
      seeded(Date.now() % 2 ** 31, AT_ONCE),
    );
    expect((await ask(port, '/healthz')).status).toBe(200);
    expect(server.log).toHaveLength(1);
  });
});

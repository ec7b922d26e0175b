import { describe, expect, it } from 'vitest';
import { caddyfile, headers, headersFile, nginxConf } from './headers.mjs';

const options = { styleHash: 'hash=', frameAncestors: 'https://bank.example' };

describe.each([
  ['nginx', nginxConf(options)],
  ['Caddy', caddyfile(options)],
])('the example for %s', (_, example) => {
  // Where Caddy meets a header twice, the one for fewer paths loses.
  it.each([...Object.keys(headers(options, '/')), 'Cache-Control'])('sets %s once', (name) => {
    expect(example.split(`${name} `)).toHaveLength(2);
  });

  it('lets the named site embed, and keeps what never changes', () => {
    expect(example).toContain('"https://bank.example"');
    expect(example).toMatch(/~\^\/assets\/ "[^"]*immutable"/);
  });
});

it('keeps notes for agents out of searches, and nothing else', () => {
  const robots = (path: string) => headers(options, path)['X-Robots-Tag'];
  expect(robots('/assets/notes-x1Y2.js')).toBe('noindex');
  for (const path of ['/', '/en/kettle/', '/assets/kettle-x1Y2.js', '/flows/index.json'])
    expect(robots(path), path).toBeUndefined();
  const below = { ...options, base: '/help' };
  expect(headersFile(below)).toContain('\n/help/assets/notes-*\n  X-Robots-Tag: noindex\n');
  expect(nginxConf(below)).toContain('  ~^/help/assets/notes- "noindex";');
  expect(caddyfile(below)).toContain(
    '@notes path /help/assets/notes-*\n  header @notes X-Robots-Tag noindex',
  );
});

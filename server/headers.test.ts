import { describe, expect, it } from 'vitest';
import { headers } from './headers.mjs';
import { caddyfile, headersFile, nginxConf } from './host-examples.mjs';

const options = { styleHashes: ['hash=', 'other='], frameAncestors: 'https://bank.example' };

describe.each([
  ['nginx', nginxConf(options)],
  ['Caddy', caddyfile(options)],
])('the example for %s', (_, example) => {
  // Where Caddy meets a header twice, the one for fewer paths loses.
  it.each([...Object.keys(headers(options, '/')), 'Cache-Control'])('sets %s once', (name) => {
    const [ofFiles = ''] = example.split('handle_errors');
    expect(ofFiles.split(`${name} `)).toHaveLength(2);
  });

  it('lets the named site embed, and keeps what never changes', () => {
    expect(example).toContain('"https://bank.example"');
    expect(example).toMatch(/~\^(\(200\|304\) )?\/assets\/"? "[^"]*immutable"/);
  });
});

it('lets nobody frame the workspace but whom the owner names', () => {
  const policy = (given: object, path: string) =>
    headers({ ...options, ...given }, path)['Content-Security-Policy'];
  const named = { agentFrameAncestors: 'https://*.desk.example' };
  for (const path of ['/en/agent/', '/ru/agent/index.html']) {
    expect(policy({}, path), path).toContain("frame-ancestors 'none';");
    expect(policy(named, path), path).toContain('frame-ancestors https://*.desk.example;');
  }
  for (const path of ['/', '/en/', '/en/agent/x/', '/agent/', '/en/kettle/'])
    expect(policy(named, path), path).toContain("frame-ancestors 'none';");
  for (const path of ['', 'index.html', 'kettle/', 'kettle/is-lit/', 'kettle/is-lit/index.html'])
    expect(policy(named, `/en/widget/${path}`), path).toContain(
      'frame-ancestors https://bank.example;',
    );
  for (const path of ['/en/widget', '/widget/', '/en/kettle/widget/', '/en/widget/a/b/c/'])
    expect(policy(named, path), path).toContain("frame-ancestors 'none';");
  const below = { ...options, ...named, base: '/help' };
  expect(headersFile(below, [])).toMatch(
    /\n\/help\/:language\/agent\/\n {2}! Content-Security-Policy\n.*frame-ancestors https:\/\/\*\.desk\.example;/,
  );
  for (const example of [nginxConf(below), caddyfile(below)])
    expect(example).toMatch(/~\^\/help\/.*\/agent\/.* "https:\/\/\*\.desk\.example"/);
});

describe('the file _headers', () => {
  const file = headersFile({ ...options, base: '/help' }, ['one-abc.js', 'two-def.js']);

  // A host that sends the headers of a rule with a 404, too, would keep that for a year.
  it('lets files be kept by their names, and no folder', () => {
    const rules = file.split(/^(?=\S)/m);
    const kept = rules.filter((rule) => rule.includes('immutable'));
    expect(kept.map((rule) => rule.split('\n')[0])).toEqual([
      '/help/assets/one-abc.js',
      '/help/assets/two-def.js',
    ]);
    expect(rules.slice(-2)).toEqual(kept);
    for (const rule of kept) expect(rule).toContain('  ! Cache-Control\n');
  });
});

it('keeps notes for agents out of searches, and nothing else', () => {
  const robots = (path: string) => headers(options, path)['X-Robots-Tag'];
  expect(robots('/assets/notes-x1Y2.js')).toBe('noindex');
  for (const path of ['/', '/en/kettle/', '/assets/kettle-x1Y2.js', '/flows/index.json'])
    expect(robots(path), path).toBeUndefined();
  const below = { ...options, base: '/help' };
  expect(headersFile(below, [])).toContain('\n/help/assets/notes-*\n  X-Robots-Tag: noindex\n');
  expect(nginxConf(below)).toContain('  "~^/help/assets/notes-" "noindex";');
  expect(caddyfile(below)).toContain(
    '@notes path /help/assets/notes-*\n  header @notes X-Robots-Tag noindex',
  );
});

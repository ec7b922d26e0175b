import { describe, expect, it } from 'vitest';
import { headers } from './headers.mjs';
import { caddyfile, nginxConf } from './host-examples.mjs';

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

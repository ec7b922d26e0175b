import { expect, it } from 'vitest';
import { refusalOf } from './guard';

const headers = { host: '127.0.0.1:5174', 'content-type': 'application/json' };
const caller = { method: 'POST', headers, token: 'secret' };

it('lets the pages of the studio in', () => {
  expect(refusalOf(caller, 'secret', 5174)).toBeUndefined();
  const local = { host: 'localhost:5174', origin: 'http://localhost:5174' };
  expect(refusalOf({ ...caller, method: 'GET', headers: local }, 'secret', 5174)).toBeUndefined();
});

it.each([
  ['a name that leads to this machine', { headers: { ...headers, host: 'evil.example:5174' } }],
  ['another port', { headers: { ...headers, host: '127.0.0.1:80' } }],
  ['no host', { headers: { 'content-type': 'application/json' } }],
  ['a page of another site', { headers: { ...headers, origin: 'http://evil.example' } }],
  ['a page of another port', { headers: { ...headers, origin: 'http://127.0.0.1:8080' } }],
  ['a sandboxed page', { headers: { ...headers, origin: 'null' } }],
  ['no token', { token: '' }],
  ['another token', { token: 'secreT' }],
  ['a form', { headers: { ...headers, 'content-type': 'text/plain' } }],
])('keeps out %s', (_what, other) => {
  expect(refusalOf({ ...caller, ...other }, 'secret', 5174)).toMatch(/\.$/);
});

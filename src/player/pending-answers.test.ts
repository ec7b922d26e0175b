import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readPendingAnswers, recordNavigation } from './pending-answers';

beforeEach(() => {
  const items = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => items.delete(key),
    setItem: (key: string, value: string) => items.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['1/desk-lamp/Ab3.', '1/desk-lamp/Ab3'],
  ['1%2Fdesk-lamp%2FAb3', '1/desk-lamp/Ab3'],
  ['1/desk-lamp/Ab3&utm_source=a+b@c', '1/desk-lamp/Ab3'],
  ['+Ab3&utm_source=x', '@desk-lamp+Ab3'],
  ['%2BAb3', '@desk-lamp+Ab3'],
  ['utm_source=x', ''],
  ['top', ''],
])('a tab notes of #%s what is ours', (fragment, noted) => {
  recordNavigation(fragment, 'desk-lamp', 'tightenBulb');
  expect(readPendingAnswers()).toBe(noted);
});

it('a tab with answers notes a page with somebody else’s fragment as one without', () => {
  recordNavigation('+Ab3', 'desk-lamp', 'tightenBulb');
  recordNavigation('top', 'desk-lamp', 'tightenBulb');
  expect(readPendingAnswers()).toBe('@desk-lamp+Ab3@desk-lamp:tightenBulb');
});

import { expect, it } from 'vitest';
import { themeOf } from './apply-theme';

it.each([
  ['normal', 'light'],
  ['', 'light'],
  ['only light', 'light'],
  ['dark', 'dark'],
  ['light dark', 'auto'],
])('a page whose scheme is "%s" has a widget that is %s', (scheme, theme) => {
  expect(themeOf({ theme: 'auto', scheme })).toBe(theme);
});

it('a theme of its own wins', () => {
  expect(themeOf({ theme: 'light', scheme: 'dark' })).toBe('light');
});

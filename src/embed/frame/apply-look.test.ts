import { expect, it, vi } from 'vitest';

vi.stubGlobal(
  'CSSStyleSheet',
  class {
    replaceSync() {}
  },
);
vi.stubGlobal('document', { adoptedStyleSheets: [] });
const { themeOf } = await import('./apply-look');

it.each([
  ['normal', 'light'],
  ['', 'light'],
  ['only light', 'light'],
  ['dark', 'dark'],
  ['light dark', 'auto'],
])('a page whose scheme is "%s" has a widget that is %s', (scheme, theme) => {
  expect(themeOf({ theme: 'auto', scheme, background: '' })).toBe(theme);
});

it('a theme of its own wins', () => {
  expect(themeOf({ theme: 'light', scheme: 'dark', background: '#000' })).toBe('light');
});

it.each([
  ['#fff', 'light'],
  ['#f3f1ee', 'light'],
  ['#111', 'dark'],
  ['transparent', 'dark'],
])('on the ground "%s" of a dark page the words are those of a %s widget', (background, theme) => {
  expect(themeOf({ theme: 'auto', scheme: 'dark', background })).toBe(theme);
});

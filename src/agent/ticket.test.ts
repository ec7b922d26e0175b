import { expect, it } from 'vitest';
import { spentText } from './ticket';

it.each([
  [0, '0:00'],
  [125_999, '2:05'],
  [90 * 60_000, '90:00'],
  [365 * 24 * 60 * 60_000, '–'],
])('%d milliseconds are told as %s: no clock that was set is taken for a fact', (spent, text) => {
  expect(spentText(spent)).toBe(text);
});

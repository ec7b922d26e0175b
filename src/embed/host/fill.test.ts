import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast } from '../../ui/accent';
import { fillOf } from './fill';

const part = fc.integer({ min: 0, max: 255 });
const hex = (parts: readonly number[]) =>
  `#${parts.map((each) => Math.round(each).toString(16).padStart(2, '0')).join('')}`;

it('words on any accent have a contrast of 7', () => {
  fc.assert(
    fc.property(fc.tuple(part, part, part), (parts) => {
      const [fill, onFill] = fillOf(hex(parts));
      const shown = fill.startsWith('#') ? fill : hex(fill.match(/[\d.]+/g)!.map(Number));
      expect(contrast(shown, onFill)).toBeGreaterThanOrEqual(7);
    }),
    { numRuns: 5_000, seed: 7 },
  );
});

it('an accent that can be read stays as it is', () => {
  expect(fillOf('#ff0')).toEqual(['#ff0', '#000']);
  expect(fillOf('#ffe100')).toEqual(['#ffe100', '#000']);
  const [fill, onFill] = fillOf('#4a1d6e');
  expect(hex(fill.match(/[\d.]+/g)!.map(Number))).toBe('#4a1d6e');
  expect(onFill).toBe('#fff');
});

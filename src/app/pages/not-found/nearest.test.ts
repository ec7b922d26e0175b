import { expect, it } from 'vitest';
import { likeness, nearest } from './nearest';

const ids = ['front-door', 'front-gate', 'kettle'];

it('finds the address that was meant, best first', () => {
  expect(nearest('front-dor', ids)[0]).toBe('front-door');
  expect(nearest('ketle', ids)).toEqual(['kettle']);
  expect(nearest('zzz', ids)).toEqual([]);
});

it('calls nothing like nothing', () => {
  expect(likeness('', '')).toBe(0);
  expect(likeness('pin', 'pin')).toBe(1);
});

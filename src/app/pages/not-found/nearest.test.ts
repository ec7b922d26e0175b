import { expect, it } from 'vitest';
import { likeness, nearest } from './nearest';

const ids = ['portal-login', 'platform-login', 'change-pin'];

it('finds the address that was meant, best first', () => {
  expect(nearest('portal-logn', ids)[0]).toBe('portal-login');
  expect(nearest('chang-pin', ids)).toEqual(['change-pin']);
  expect(nearest('zzz', ids)).toEqual([]);
});

it('calls nothing like nothing', () => {
  expect(likeness('', '')).toBe(0);
  expect(likeness('pin', 'pin')).toBe(1);
});

import { expect, it, vi } from 'vitest';
import { oncePerKey } from './once-per-key';

it('finds a value once for each owner and key', () => {
  const known = oncePerKey<string>();
  const [one, other] = [{}, {}];
  const find = vi.fn((value: string) => value);
  for (const key of ['a', 'constructor', 'a'])
    expect(known(one, key, () => find(`one ${key}`))).toBe(`one ${key}`);
  expect(known(other, 'a', () => find('other a'))).toBe('other a');
  expect(find.mock.calls).toEqual([['one a'], ['one constructor'], ['other a']]);
});

import { expect, it, vi } from 'vitest';
import { loadOnce } from './load-once';

it('loads each key once', async () => {
  const load = vi.fn(async (key: string) => ({ key }));
  const once = loadOnce(load);
  expect(await once('lamp')).toBe(await once('lamp'));
  expect(await once('desk')).toEqual({ key: 'desk' });
  expect(load).toHaveBeenCalledTimes(2);
});

it('tries again after a download that failed', async () => {
  const load = vi.fn(async (key: string) => key).mockRejectedValueOnce(new Error('offline'));
  const once = loadOnce(load);
  await expect(once('lamp')).rejects.toThrow('offline');
  expect(await once('lamp')).toBe('lamp');
});

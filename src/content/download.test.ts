import { expect, it } from 'vitest';
import { sitePath } from './base';
import { download, provideData } from './download';

it('says what nobody makes, and hands over what somebody does', async () => {
  await expect(download('/proof.json')).rejects.toThrow('/proof.json');
  provideData(async (path) => ({ path }));
  expect(await download('/proof.json')).toEqual({ path: '/proof.json' });
});

it('finds the path of an address within the site', () => {
  expect(sitePath(new URL('https://example.com/en/search/?q=pin#top'))).toBe('/en/search/');
});

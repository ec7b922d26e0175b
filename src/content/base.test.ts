import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** The addresses of a site, as code of a build for it knows them. */
async function siteBelow(base: string) {
  vi.stubEnv('BASE_URL', base);
  return { ...(await import('./base')), ...(await import('../player/address')) };
}

describe.each([
  ['/', ''],
  ['/help/', '/help'],
  ['/en/help/', '/en/help'],
])('a site below %s', (base, prefix) => {
  it('has its path in every address', async () => {
    const site = await siteBelow(base);
    expect(site.homePath('en')).toBe(`${prefix}/en/`);
    expect(site.stepPath('en', 'desk-lamp', 'newBulb')).toBe(`${prefix}/en/desk-lamp/new-bulb/`);
    expect(site.mapPath('en', 'kettle')).toBe(`${prefix}/en/map/kettle/`);
    expect(site.proofPath('en')).toBe(`${prefix}/en/proof/`);
    expect(site.searchPath('en')).toBe(`${prefix}/en/search/`);
    expect(site.contactPath('en')).toBe(`${prefix}/en/contact/`);
    const answer = { step: 'whatHappens', option: 'staysDark' };
    expect(site.answerAddress('en', 'desk-lamp', answer, 'otherSocket')).toMatch(
      new RegExp(`^${prefix}/en/desk-lamp/other-socket/#`),
    );
  });

  it('finds the path within itself in an address', async () => {
    const { homePath, sitePath } = await siteBelow(base);
    for (const path of ['', 'search/', 'desk-lamp/new-bulb/'])
      expect(sitePath({ pathname: homePath('ru') + path })).toBe(`/ru/${path}`);
    expect(sitePath({ pathname: base })).toBe('/');
  });

  it('downloads its data below itself', async () => {
    vi.stubEnv('BASE_URL', base);
    vi.stubEnv('SSR', false);
    const fetched = vi.fn(async () => Response.json({}));
    vi.stubGlobal('fetch', fetched);
    const { download } = await import('./download');
    await download('/search/en.json');
    expect(fetched).toHaveBeenCalledWith(`${prefix}/search/en.json`);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepIds, stepMeta } from '../engine/flow';
import { loadFlow } from '../content/load-flow';
import { flowIds } from '../content/manifest';
import { locales } from '../content/locales';
import { journeyAddress, stepPath } from '../player/address';
import { allPaths } from '../build/all-paths';
import { provideData } from '../content/download';
import { makeData } from '../build/site-data';
import { loadedPage, loadPage } from './load-page';
import { reservedWords, routes } from './routes';
import { RESERVED } from '../../scripts/new-flow.mjs';
import { loadSymptoms, TRIAGE } from './pages/home/symptoms';

provideData(makeData);

describe('pages', () => {
  it('are one for each line of the table, article and step, in each language', async () => {
    const flows = await Promise.all(flowIds.map(loadFlow));
    const plain = ['/', '/search/', '/contact/', '/agent/', '/widget/', '/proof/'];
    const ofFlows = flows.flatMap((flow) => [
      `/proof/${flow.id}/`,
      `/map/${flow.id}/`,
      `/${flow.id}/`,
      ...stepIds(flow).map((step) => stepPath('', flow.id, step).slice(1)),
    ]);
    expect(new Set(await allPaths())).toEqual(
      new Set(locales.flatMap((id) => [...plain, ...ofFlows].map((path) => `/${id}${path}`))),
    );
  });

  it('have words of their own, which no flow may take', async () => {
    for (const word of reservedWords) {
      expect(RESERVED).toContain(word);
      expect(flowIds).not.toContain(word);
      const paths = (await allPaths()).filter((path) => path.split('/')[2] === word);
      expect(paths, word).not.toEqual([]);
      for (const path of paths) expect((await loadPage(path)).name, path).toBe(word);
    }
    expect(reservedWords).toHaveLength(
      Object.values(routes).filter(({ path }) => /^\w/.test(path)).length,
    );
  });

  it('have a title and a description, and are kept once loaded', async () => {
    for (const path of await allPaths()) {
      const page = await loadPage(path);
      expect(page.name, path).not.toBe('not-found');
      expect(page.data.title.trim() && page.data.description.trim(), path).not.toBe('');
      expect(loadedPage(path)).toBe(page);
    }
    // Most of it is the layout of the maps.
  }, 120_000);

  it('are found for any address, in its language, or said not to be there', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        'en',
        'ru',
        'portal-login',
        'search',
        'contact',
        'agent',
        'widget',
        'map',
        'proof',
        'situation',
        'check-username',
        '__proto__',
        'constructor',
      ),
      fc.webSegment(),
    );
    const known = new Set(await allPaths());
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 4 }), async (words) => {
        const path = `/${words.map((each) => `${each}/`).join('')}`;
        const page = await loadPage(path);
        const plain = `/${path
          .split('/')
          .filter(Boolean)
          .map((each) => `${each}/`)
          .join('')}`;
        expect(page.name !== 'not-found').toBe(known.has(plain));
        expect(page.data.locale).toBe(words.filter(Boolean)[0] === 'ru' ? 'ru' : 'en');
      }),
      { numRuns: 10_000, seed: 3 },
    );
  });

  it('show every way out of the triage at home, each at the step that answers it', async () => {
    const triage = await loadFlow(TRIAGE);
    for (const locale of locales) {
      const symptoms = (await loadSymptoms(locale)).flatMap((group) => group.symptoms);
      const handOvers = stepIds(triage).filter((step) => stepMeta(triage, step).continueIn);
      expect(new Set(symptoms.map(({ href }) => href)).size).toBe(handOvers.length);
      for (const { text, href } of symptoms) {
        expect(text).not.toBe('');
        expect((await loadPage(href)).name, href).toBe('step');
      }
      expect((await loadSymptoms(locale)).map(({ title }) => title).join()).not.toContain('home.');
    }
  });

  it('have the address of the journey that leads to them', async () => {
    const flow = await loadFlow('portal-login');
    const trail = [{ step: 'situation', option: 'message' }];
    expect(journeyAddress('ru', [{ flow: flow.id, trail }], flow)).toMatch(
      /^\/ru\/portal-login\/which-message\/#1\/portal-login\/[\w-]{3}$/,
    );
    expect(journeyAddress('en', [{ flow: flow.id, trail: [] }], flow)).toBe(
      '/en/portal-login/situation/',
    );
  });
});

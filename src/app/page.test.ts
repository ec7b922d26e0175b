import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepIds, stepMeta } from '../engine/flow';
import { loadFlow } from '../content/load-flow';
import { flowIds } from '../content/manifest';
import { locales } from '../content/locales';
import { journeyAddress } from '../player/address';
import { allPaths } from '../build/all-paths';
import { loadedPage, loadPage } from './page';
import { loadSymptoms, TRIAGE } from './pages/home/symptoms';

describe('pages', () => {
  it('are home, search, contact, agent and proof, an article, a map and a proof per flow and every step, in each language', async () => {
    const flows = await Promise.all(flowIds.map(loadFlow));
    const each = 5 + 3 * flows.length + flows.flatMap(stepIds).length;
    expect(await allPaths()).toHaveLength(each * locales.length);
  });

  it('have words of their own, which no flow may take', () => {
    expect(flowIds).not.toContain('search');
    expect(flowIds).not.toContain('contact');
  });

  it('have a title and a description, and are kept once loaded', async () => {
    for (const path of await allPaths()) {
      const page = await loadPage(path);
      expect(page.kind, path).not.toBe('notFound');
      expect(page.title.trim() && page.description.trim(), path).not.toBe('');
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
        expect(page.kind !== 'notFound').toBe(known.has(plain));
        expect(page.locale).toBe(words.filter(Boolean)[0] === 'ru' ? 'ru' : 'en');
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
        expect((await loadPage(href)).kind, href).toBe('step');
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

import { describe, expect, it } from 'vitest';
import { loadedPage, loadPage } from '../../src/app/page';
import { loadSymptoms, TRIAGE } from '../../src/app/pages/home/symptoms';
import { allPaths } from '../../src/build/all-paths';
import { loadFlow } from '../../src/content/load-flow';
import { locales } from '../../src/content/locales';
import { flowIds } from '../../src/content/manifest';
import { stepIds, stepMeta } from '../../src/engine/flow';

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
});

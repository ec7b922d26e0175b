import { describe, expect, it } from 'vitest';
import { loadedPage, loadPage } from '../../src/app/load-page';
import { triage as triageId } from '#guide/site.config';
import { loadSymptoms } from '../../src/player/symptoms';
import { reservedWords, routes } from '../../src/app/routes';
import { allPaths } from '../../src/build/all-paths';
import { makeData } from '../../src/build/site-data';
import { provideData } from '../../src/content/download';
import { loadFlow } from '../../src/content/load-flow';
import { homeIcons } from '../../src/content/home-icons';
import { locales } from '../../src/content/locales';
import { flowIds } from '../../src/content/manifest';
import { loadMoved } from '../../src/content/moved';
import { stepIds, stepMeta } from '../../src/engine/flow';
import { formerSteps } from '../../src/engine/moved';
import { stepPath } from '../../src/player/address';
import { RESERVED } from '../../src/author/new-flow';

provideData(makeData);

describe('pages', () => {
  it('are one for each line of the table, article and step, in each language', async () => {
    const flows = await Promise.all(flowIds.map(loadFlow));
    const plain = ['/', '/search/', '/contact/', '/agent/', '/proof/'];
    const ofFlows = flows.flatMap((flow) => [
      `/proof/${flow.id}/`,
      `/map/${flow.id}/`,
      `/${flow.id}/`,
      ...stepIds(flow).map((step) => stepPath('', flow.id, step).slice(1)),
    ]);
    const former = Object.entries(await loadMoved()).flatMap(([flow, there]) => {
      const pathOf = (step: string) => stepPath('', flow, step).slice(1);
      if (typeof there !== 'string')
        return Object.keys(there).map((step) => (step === '' ? `/${flow}/` : pathOf(step)));
      const today = flows.find(({ id }) => id === there)!;
      return [`/${flow}/`, ...[...stepIds(today), ...formerSteps(there)].map(pathOf)];
    });
    const all = [...plain, ...ofFlows, ...former];
    expect(new Set(await allPaths())).toEqual(
      new Set(locales.flatMap((id) => all.map((path) => `/${id}${path}`))),
    );
  });

  it('have words of their own, which no flow may take', () => {
    for (const word of reservedWords) {
      expect(RESERVED).toContain(word);
      expect(flowIds).not.toContain(word);
    }
    expect(reservedWords).toHaveLength(
      Object.values(routes).filter(({ path }) => /^\w/.test(path)).length,
    );
  });

  it('have the name of their word, a title of their own and a description, and are kept once loaded', async () => {
    const words = new Set<string>();
    const titles = new Map<string, string>();
    for (const path of await allPaths()) {
      const page = await loadPage(path);
      expect(page.name, path).not.toBe('not-found');
      const word = path.split('/')[2]!;
      if (reservedWords.includes(word)) expect(words.add(word) && page.name, path).toBe(word);
      expect(page.data.title.trim() && page.data.description.trim(), path).not.toBe('');
      expect(loadedPage(path)).toBe(page);
      // The page of a step that has moved is that of today's.
      if (!path.endsWith(`/${page.path}`)) continue;
      const title = `${page.data.locale}: ${page.data.title}`;
      expect(titles.get(title), title).toBeUndefined();
      titles.set(title, path);
    }
    expect([...words].sort()).toEqual([...reservedWords].sort());
  });

  it('show every way out of the triage at home, each at the step that answers it', async () => {
    const triage = await loadFlow(triageId);
    for (const locale of locales) {
      const { frequent, groups } = await loadSymptoms(locale, triageId);
      const symptoms = [...frequent, ...groups.flatMap((group) => group.symptoms)];
      const ways = stepIds(triage).filter(
        (step) => stepMeta(triage, step).continueIn ?? step in homeIcons.frequent,
      );
      expect(new Set(symptoms.map(({ href }) => href)).size).toBe(ways.length);
      for (const { text, href } of symptoms) {
        expect(text).not.toMatch(/^$|home\./);
        expect((await loadPage(href)).name, href).toBe('step');
      }
      expect(groups.map(({ title }) => title).join()).not.toContain('home.');
    }
  });
});

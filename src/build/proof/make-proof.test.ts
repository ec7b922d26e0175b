import { describe, expect, it } from 'vitest';
import type { Fact } from '../../content/facts';
import { type Flow, stepIds } from '../../engine/flow';
import { loadFlow } from '../../content/load-flow';
import { flow } from '../../engine/setup';
import { completeLocales } from '../../content/locales';
import { stepTable } from '../../engine/walks';
import { proveFlow } from './make-proof';
import { proveFact } from './prove-facts';

const lamp = flow.createMachine({
  id: 'lamp',
  initial: 'plugged',
  states: {
    plugged: { on: { no: 'fixed', yes: 'dark' } },
    fixed: { type: 'final', tags: 'solved' },
    dark: { type: 'final', tags: 'escalated' },
  },
}) as Flow;

const noise: Fact = {
  id: 'L-1',
  kind: 'noise',
  en: 'Page 3',
  ru: 'Страница 3',
  numbers: [],
  labels: [],
  leftOut: 'Page noise.',
};

const flows = new Map([[lamp.id, lamp]]);
const evidence = {
  flows,
  tables: new Map([[lamp.id, stepTable(lamp, flows)]]),
  walks: ['plugged no fixed', 'plugged yes dark'],
  source: { article: 'HB1', beyondSource: { checked: '2024-01-01' }, facts: [noise] },
  captions: {},
  texts: { stale: [], approved: { ru: { 'lamp:title': '' } } },
  date: '2026-11-24',
};

describe('the proof of a made-up flow', () => {
  it('holds what was counted', async () => {
    const { facts, ...counted } = await proveFlow(lamp, evidence);
    expect(facts).toHaveLength(1);
    expect(counted).toEqual({
      id: 'lamp',
      article: 'HB1',
      checked: '2024-01-01',
      isStale: true,
      steps: 3,
      answers: 2,
      situations: 3,
      ways: { ends: 2, count: 2, shortest: 1, median: 1, longest: 1 },
      walks: { count: 2, options: 2, mutants: 7, survivors: 0 },
      stated: 0,
      translations: { ru: { approved: 1, total: 1 } },
    });
  });

  it('fails with the flow and all claims that do not hold', async () => {
    const { leftOut, ...silent } = noise;
    const broken = proveFlow(lamp, {
      ...evidence,
      walks: ['plugged no fixed', 'plugged yes fixed'],
      source: { facts: [silent, { ...silent, id: 'L-2', steps: ['attic'] }] },
      texts: {
        ...evidence.texts,
        stale: [{ locale: 'ru', namespace: 'lamp', key: 'title', isNew: false }],
      },
    });
    await expect(broken).rejects.toThrow(
      [
        'Flow "lamp": walk 2 expects "fixed" after "plugged yes", but that leads to "dark".',
        'Flow "lamp": fact L-1 stands on no step, and no reason says why.',
        'Flow "lamp": fact L-2 names "attic", which is no step.',
        'Flow "lamp": 1 of 1 texts in "ru" are not approved.',
      ].join('\n'),
    );
    expect(leftOut).toBeDefined();
  });

  it('fails where no walk takes an answer', async () => {
    const unproven = proveFlow(lamp, { ...evidence, walks: ['plugged no fixed'] });
    await expect(unproven).rejects.toThrow('Flow "lamp": no walk takes "plugged yes".');
  });
});

describe('the proof of a fact', () => {
  it('misses a number that a step does not say', async () => {
    const own = await loadFlow('desk-lamp');
    const wrong = { ...noise, numbers: ['4711 minutes'], steps: [stepIds(own)[0]!] };
    const { broken } = await proveFact(own, wrong, { en: {}, ru: {} });
    expect(broken).toEqual(
      completeLocales.map(
        (locale) => `fact L-1 lacks "4711 minutes" on step "${wrong.steps[0]}" in "${locale}"`,
      ),
    );
  });
});

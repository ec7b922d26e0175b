import { describe, expect, it } from 'vitest';
import type { Fact } from '../../content/facts';
import { type Flow, stepIds } from '../../engine/flow';
import { loadFlow } from '../../content/load-flow';
import { flow } from '../../engine/setup';
import { locales } from '../../content/locales';
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

const evidence = {
  flows: new Map([[lamp.id, lamp]]),
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
      stated: 0,
      translations: { ru: { approved: 1, total: 1 } },
    });
  });

  it('fails with the flow and all claims that do not hold', async () => {
    const { leftOut, ...silent } = noise;
    const broken = proveFlow(lamp, {
      ...evidence,
      source: { facts: [silent, { ...silent, id: 'L-2', steps: ['attic'] }] },
      texts: {
        ...evidence.texts,
        stale: [{ locale: 'ru', namespace: 'lamp', key: 'title', isNew: false }],
      },
    });
    await expect(broken).rejects.toThrow(
      [
        'Flow "lamp": fact L-1 stands on no step, and no reason says why.',
        'Flow "lamp": fact L-2 names "attic", which is no step.',
        'Flow "lamp": 1 of 1 texts in "ru" are not approved.',
      ].join('\n'),
    );
    expect(leftOut).toBeDefined();
  });
});

describe('the proof of a fact', () => {
  it('misses a number that a step does not say', async () => {
    const own = await loadFlow('desk-lamp');
    const wrong = { ...noise, numbers: ['4711 minutes'], steps: [stepIds(own)[0]!] };
    const { broken } = await proveFact(own, wrong, { en: {}, ru: {} });
    expect(broken).toEqual(
      locales.map(
        (locale) => `fact L-1 lacks "4711 minutes" on step "${wrong.steps[0]}" in "${locale}"`,
      ),
    );
  });
});

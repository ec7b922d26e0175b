import { beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../content/facts';
import { type Flow, stepIds } from '../../engine/flow';
import { loadFlow } from '../../content/load-flow';
import { flow } from '../../engine/setup';
import { flowIds } from '../../content/manifest';
import { locales } from '../../content/locales';
import { makeProof, proveFlow } from './make-proof';
import type { Proof } from '../../app/pages/proof/proof';
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
  source: { article: 'KB1', beyondSource: { checked: '2024-01-01' }, facts: [noise] },
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
      article: 'KB1',
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

describe('the proof of this guide', () => {
  let proof: Proof;
  beforeAll(async () => {
    proof = await makeProof();
  });

  it('covers every flow', () => expect(proof.flows.map(({ id }) => id)).toEqual(flowIds));

  it('finds a sentence for every fact on each of its steps, in every language', async () => {
    for (const { id, facts } of proof.flows) {
      const steps = stepIds(await loadFlow(id));
      for (const fact of facts) {
        expect(fact.statements.length > 0, fact.id).toBe(fact.leftOut === undefined);
        for (const { step, sentences } of fact.statements) {
          expect(steps, fact.id).toContain(step);
          expect(sentences.length, fact.id).toBeGreaterThan(0);
          for (const locale of locales)
            for (const sentence of sentences)
              expect(sentence[locale]?.trim(), `${fact.id} in ${locale}`).toBeTruthy();
        }
      }
    }
  });

  it('misses a number that a step does not say', async () => {
    const wrong = { ...noise, numbers: ['4711 minutes'], steps: ['where'] };
    const own = await loadFlow('change-pin');
    wrong.steps = [stepIds(own)[0]!];
    const { broken } = await proveFact(own, wrong, { en: {}, ru: {} });
    expect(broken).toEqual(
      locales.map(
        (locale) => `fact L-1 lacks "4711 minutes" on step "${wrong.steps[0]}" in "${locale}"`,
      ),
    );
  });
});

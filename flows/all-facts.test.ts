import { beforeAll, describe, expect, it } from 'vitest';
import { type Flow, hasStep } from '../src/flow/flow';
import { assumedTrail } from '../src/flow/graph';
import { flowIds, loadFlow } from '../src/flow/load';
import type { Captions } from '../src/i18n/captions';
import { loadTexts } from '../src/i18n/instance';
import { loadNamespace, locales } from '../src/i18n/locales';
import { stepText } from '../src/i18n/step-text';
import { sentencesIn } from '../src/proof/find-sentences';
import { missingFrom } from '../src/proof/prove-facts';
import type { FactFile } from '../src/flow/facts';

const files = import.meta.glob<FactFile>('./facts/*.json', { eager: true, import: 'default' });
const factsOf = (id: string): FactFile | undefined => files[`./facts/${id}.json`];

let captions: Record<string, Captions>;
beforeAll(async () => {
  captions = Object.fromEntries(
    await Promise.all(
      locales.map(async (id) => [id, await loadNamespace(id, 'captions')] as const),
    ),
  ) as Record<string, Captions>;
});

/** What a step says to a person, all of it, in one language. */
const sentencesOf = async (flow: Flow, step: string, locale: string): Promise<string[]> =>
  sentencesIn(stepText(await loadTexts(locale, [flow.id]), flow, step));

describe.each(flowIds)('facts of %s', (id) => {
  it('are listed', () => expect(factsOf(id), `flows/facts/${id}.json`).toBeDefined());

  it('have an id of their own, and either a step or a reason to be left out', () => {
    const { facts } = factsOf(id)!;
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
    for (const fact of facts) {
      expect(Boolean(fact.steps?.length) !== Boolean(fact.leftOut?.trim()), fact.id).toBe(true);
      for (const reason of Object.values(fact.exceptions ?? {}))
        expect(reason, fact.id).not.toBe('');
    }
  });

  it('stand on steps that can be reached', async () => {
    const flow = await loadFlow(id);
    for (const fact of factsOf(id)!.facts) {
      for (const step of fact.steps ?? []) {
        expect(hasStep(flow, step), `${fact.id}: no step "${step}"`).toBe(true);
        const isFirst = step === flow.config.initial;
        expect(isFirst || assumedTrail(flow, step).length > 0, `${fact.id}: ${step}`).toBe(true);
      }
    }
  });

  it.each(locales)('have their numbers and labels on each of their steps in %s', async (locale) => {
    const flow = await loadFlow(id);
    for (const fact of factsOf(id)!.facts) {
      for (const step of fact.steps ?? []) {
        const missing = missingFrom(await sentencesOf(flow, step, locale), fact, captions, locale);
        expect(missing, `${fact.id} on ${id}.${step} in ${locale}: ${fact.en}`).toEqual([]);
      }
    }
  });
});

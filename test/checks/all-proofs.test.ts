import { beforeAll, describe, expect, it } from 'vitest';
import type { Proof } from '../../src/app/pages/proof/proof';
import { makeProof } from '../../src/build/proof/make-proof';
import { loadFlow } from '../../src/content/load-flow';
import { completeLocales } from '../../src/content/locales';
import { flowIds } from '../../src/content/manifest';
import { stepIds } from '../../src/engine/flow';

describe('the proof of the guide', () => {
  let proof: Proof;
  beforeAll(async () => {
    proof = await makeProof();
  });

  it('covers every flow', () => expect(proof.flows.map(({ id }) => id)).toEqual(flowIds));

  it('finds a sentence for every fact on each of its steps, in every complete language', async () => {
    for (const { id, facts } of proof.flows) {
      const steps = stepIds(await loadFlow(id));
      for (const fact of facts) {
        expect(fact.statements.length > 0, fact.id).toBe(fact.leftOut === undefined);
        for (const { step, sentences } of fact.statements) {
          expect(steps, fact.id).toContain(step);
          expect(sentences.length, fact.id).toBeGreaterThan(0);
          for (const locale of completeLocales)
            for (const sentence of sentences)
              expect(sentence[locale]?.trim(), `${fact.id} in ${locale}`).toBeTruthy();
        }
      }
    }
  });
});

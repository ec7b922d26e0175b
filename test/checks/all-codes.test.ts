import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFlow } from '../../src/content/load-flow';
import { flowIds } from '../../src/content/manifest';
import { type Flow, stepIds } from '../../src/engine/flow';
import { assumedTrail } from '../../src/engine/graph';
import { entry, type Journey } from '../../src/engine/journey';
import {
  flowSymbols,
  readSpokenCode,
  stepSymbols,
  writeSpokenCode,
} from '../../src/engine/spoken-code';
import { walk } from '../walk';

let flows: Flow[];
beforeAll(async () => {
  flows = await Promise.all(flowIds.map(loadFlow));
});

const read = (typed: string) => readSpokenCode(typed, flowIds, loadFlow);

describe('a spoken code', () => {
  it('is one for each flow and each step: raise SEED in spoken-code.ts if not', () => {
    expect(new Set(flowIds.map(flowSymbols)).size).toBe(flowIds.length);
    for (const flow of flows) {
      const steps = stepIds(flow);
      expect(new Set(steps.map(stepSymbols)).size, flow.id).toBe(steps.length);
    }
  });

  it('opens every step of every flow, with the shortest trail to it and without', async () => {
    for (const flow of flows) {
      for (const step of stepIds(flow)) {
        for (const journey of [
          entry(flow, step),
          [{ flow: flow.id, trail: assumedTrail(flow, step) }] as Journey,
        ]) {
          const { code, kept } = writeSpokenCode(flow, journey);
          expect(code.length, code).toBeLessThanOrEqual(10);
          expect(kept, `${flow.id} ${step}`).toBe('all');
          const place = { flow, journey, hasLostAnswers: false };
          expect(await read(code), `${flow.id} ${step}`).toEqual(place);
        }
      }
    }
  });

  it('keeps the answers of nearly every walk', () => {
    const walks = fc.sample(
      fc.tuple(fc.constantFrom(...flows), fc.array(fc.nat({ max: 59 }), { maxLength: 25 })),
      {
        numRuns: 2000,
        seed: 3,
      },
    );
    const kept = walks.filter(
      ([flow, list]) => writeSpokenCode(flow, walk(flow, list)).kept === 'all',
    );
    expect(kept.length / walks.length).toBeGreaterThan(0.95);
  });
});

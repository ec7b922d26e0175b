import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFlow } from '../../src/content/load-flow';
import { flowIds } from '../../src/content/manifest';
import { type Flow, stepIds } from '../../src/engine/flow';
import { assumedTrail } from '../../src/engine/graph';
import { entry, type Journey } from '../../src/engine/journey';
import { answerCode, formerCode } from '../../src/engine/link';
import { availableOptions } from '../../src/engine/replay';
import { flowNumbers } from '../../src/content/flow-numbers';
import { numberProblems } from '../../src/engine/flow-numbers';
import { readSpokenCode, stepProblems, writeSpokenCode } from '../../src/engine/spoken-code';
import { walk } from '../walk';

let flows: Flow[];
beforeAll(async () => {
  flows = await Promise.all(flowIds.map(loadFlow));
});

const read = (typed: string) => readSpokenCode(typed, flowNumbers, loadFlow);

it('the code of an answer tells it from the others of its step, as links have it and had it', () => {
  for (const flow of flows)
    for (const step of stepIds(flow))
      for (const codeOf of [answerCode, formerCode]) {
        const codes = availableOptions(flow, step).map(({ option }) => codeOf({ step, option }));
        expect(new Set(codes).size, `${flow.id} ${step}`).toBe(codes.length);
      }
});

describe('a spoken code', () => {
  it('is one for each flow and each step', () => {
    expect(numberProblems(flowNumbers, flowIds)).toEqual([]);
    expect(flows.flatMap(stepProblems)).toEqual([]);
  });

  it('opens every step of every flow, with the shortest trail to it and without', async () => {
    for (const flow of flows) {
      for (const step of stepIds(flow)) {
        for (const journey of [
          entry(flow, step),
          [{ flow: flow.id, trail: assumedTrail(flow, step) }] as Journey,
        ]) {
          const { code, scope } = writeSpokenCode(flow, journey, flowNumbers);
          expect(code.length, code).toBeLessThanOrEqual(10);
          expect(scope, `${flow.id} ${step}`).toBe('all');
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
      ([flow, list]) => writeSpokenCode(flow, walk(flow, list), flowNumbers).scope === 'all',
    );
    expect(kept.length / walks.length).toBeGreaterThan(0.95);
  });
});

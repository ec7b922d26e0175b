import { describe, expect, it } from 'vitest';
import { flowIds } from '../../src/content/manifest';
import { locales } from '../../src/content/locales';
import { allOpenFlows, openFlow } from '../../src/build/open-flow';
import { schemaErrors } from '../open-flow-schema';

describe('open flows', () => {
  it('are every article in every language, and fit the schema', async () => {
    const flows = await allOpenFlows();
    expect(flows).toHaveLength(flowIds.length * locales.length);
    for (const flow of flows) {
      expect(schemaErrors(flow), `${flow.id}.${flow.locale}`).toEqual([]);
      expect(JSON.stringify(flow)).not.toMatch(/[\u2066-\u2069]|\{\{/);
    }
  });

  it('lead only to steps that are there, across articles too', async () => {
    for (const { steps, initial, locale } of await allOpenFlows()) {
      expect(steps).toHaveProperty(initial);
      for (const { options, kind, outcome, continueIn, next = [] } of Object.values(steps)) {
        for (const { target } of options) expect(steps).toHaveProperty(target);
        expect(kind === 'outcome').toBe(outcome !== undefined);
        expect(kind === 'outcome').toBe(options.length === 0);
        expect(outcome === 'handedOver').toBe(continueIn !== undefined);
        for (const { flow, step } of [...next, ...(continueIn ? [continueIn] : [])]) {
          const other = await openFlow(flow, locale);
          expect(other.steps).toHaveProperty(step ?? other.initial);
        }
      }
    }
  });
});

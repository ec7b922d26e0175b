import { describe, expect, it } from 'vitest';
import { getSimplePaths } from 'xstate/graph';
import { outcomeTag, stepId, stepIds } from '../../src/engine/flow';
import { loadFlow } from '../../src/content/load-flow';
import { replay } from '../../src/engine/replay';
import { flowIds } from '../../src/content/manifest';
import { locales } from '../../src/content/locales';
import { allJourneys } from '../../src/author/journeys';
import { printFlow } from '../../src/author/print-flow';

describe.each(flowIds)('journeys of %s', (id) => {
  it('are all ways to an outcome, and lead there', async () => {
    const flow = await loadFlow(id);
    const journeys = [...allJourneys(flow)];
    for (const { answers, end } of journeys) {
      expect(replay(flow, answers)).toMatchObject({ step: end, lost: [] });
      expect(outcomeTag(flow, end), end).toBeDefined();
    }
    const paths = getSimplePaths(flow, {
      filterEvents: (_: unknown, { type }: { type: string }) => !type.startsWith('xstate.'),
    }).filter(({ state }) => outcomeTag(flow, stepId(state)));
    expect(journeys).toHaveLength(paths.length);
  });

  it.each(locales)('are printed in %s, each on a line, after all steps', async (locale) => {
    const flow = await loadFlow(id);
    const printed = await printFlow(id, locale);
    expect(printed).toContain(`STEPS (${stepIds(flow).length})`);
    for (const step of stepIds(flow)) expect(printed).toContain(`[${step}: `);
    const [, journeys = ''] = printed.split(/JOURNEYS \(\d+\)\n\n/);
    expect(journeys.split('\n')).toHaveLength([...allJourneys(flow)].length);
  });
});

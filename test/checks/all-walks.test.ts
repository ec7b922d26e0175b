import { describe, expect, it } from 'vitest';
import { walkProblems } from '../../src/author/walk-problems';
import { mutateFlow } from '../../src/build/flow-mutants';
import { loadStepTables, loadWalks, walkFileIds } from '../../src/build/load-walks';
import { loadFlow } from '../../src/content/load-flow';
import { flowIds } from '../../src/content/manifest';
import { outcomeTag } from '../../src/engine/flow';
import { replay } from '../../src/engine/replay';
import { parseWalk } from '../../src/engine/walks';

describe.each(flowIds)('walks of %s', (id) => {
  it('pass, and together take every option and follow every hand-over', async () => {
    expect(await walkProblems(await loadFlow(id))).toEqual([]);
  });

  it('end where the machine itself ends', async () => {
    const flow = await loadFlow(id);
    for (const text of await loadWalks(id)) {
      const { answers, outcome } = parseWalk(text)!;
      expect(replay(flow, answers), text).toMatchObject({ step: outcome, lost: [] });
      expect(outcomeTag(flow, outcome), text).toBeDefined();
    }
  });

  it('notice every wrong target', async () => {
    const tables = await loadStepTables();
    const walks = (await loadWalks(id)).map((text) => parseWalk(text)!);
    const { mutants, survivors } = mutateFlow(tables.get(id)!, tables, walks);
    expect(mutants).toBeGreaterThan(0);
    expect(survivors).toEqual([]);
  });
});

it('walks of each file belong to a flow', () => {
  expect(walkFileIds.filter((id) => !flowIds.includes(id))).toEqual([]);
});

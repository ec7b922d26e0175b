import { describe, expect, it } from 'vitest';
import { factProblems } from '../../src/author/fact-problems';
import { loadFlow } from '../../src/content/load-flow';
import { flowIds } from '../../src/content/manifest';
import { loadFacts } from '../../src/build/proof/sources';

describe.each(flowIds)('facts of %s', (id) => {
  it('stand in full on each of their steps, in every language', async () => {
    expect(await factProblems(await loadFlow(id), await loadFacts(id))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { factProblems } from '../src/author/fact-problems';
import { loadFlow } from '../src/flow/load';
import { flowIds } from '../src/guide/files';
import { loadFacts } from '../src/proof/sources';

describe.each(flowIds)('facts of %s', (id) => {
  it('stand in full on each of their steps, in every language', async () => {
    expect(await factProblems(await loadFlow(id), await loadFacts(id))).toEqual([]);
  });
});

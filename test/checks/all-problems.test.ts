import { expect, it } from 'vitest';
import { guideProblems } from '../../src/author/check-guide';
import { problemsOf } from '../../src/author/problems';
import { flowIds } from '../../src/content/manifest';

it.each(flowIds)('nothing is wrong with %s', async (id) => {
  expect(await problemsOf(id)).toEqual([]);
});

it('nothing is wrong with the guide as a whole', async () => {
  expect(await guideProblems()).toEqual([]);
});

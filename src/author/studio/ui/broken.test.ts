import { expect, it } from 'vitest';
import { articleOf, bareStep } from '../../../../test/bare-article';
import type { Problem } from '../../problem';
import type { Edit } from '../contract';
import { grouped, withoutLost } from './broken';

const texts = (problems: readonly Problem[]) => problems.map(({ text }) => text);

it('puts lost steps together behind the first one, and walks that stop for the same reason', () => {
  const lost = [bareStep('start', ['end']), bareStep('far', ['end']), bareStep('near', ['far'])];
  const mend = (walk: string): Edit[] => [{ kind: 'removeWalk', article: 'lamp', walk }];
  const problems: Problem[] = [
    { text: '“Far” cannot be reached.', step: 'far' },
    { text: 'Walk 1 expects “Near”.', mend: mend('one') },
    { text: '“Near” cannot be reached.', step: 'near' },
    { text: 'Walk 3 expects “Near”.', mend: mend('three') },
    { text: 'Walk 4 expects “Far”.', mend: mend('four') },
  ];
  expect(grouped(articleOf([...lost, bareStep('end', [])], problems), problems).map(texts)).toEqual(
    [
      ['“Near” cannot be reached.', '“Far” cannot be reached.'],
      ['Walk 1 expects “Near”.', 'Walk 3 expects “Near”.'],
      ['Walk 4 expects “Far”.'],
    ],
  );
});

it('takes lost steps away, the first one first, and none that is shared or can be reached', () => {
  const shared = { ...bareStep('ours', ['end']), sharedRun: 'run' };
  const now = articleOf([
    bareStep('start', ['end']),
    bareStep('far', ['ours']),
    bareStep('near', ['far']),
    shared,
    bareStep('end', []),
  ]);
  const problems = ['near', 'far', 'ours', 'start'].map((id) => ({ text: id, step: id }));
  const remove = { kind: 'removeStep', article: 'lamp' } as const;
  expect(withoutLost(now, problems as [Problem, ...Problem[]])).toEqual([
    { ...remove, step: 'near', insteadTo: 'end' },
    { ...remove, step: 'far', insteadTo: 'end' },
  ]);
  expect(withoutLost(now, [{ text: 'words', step: 'near', key: 'near.title' }])).toEqual([]);
});

import { expect, it } from 'vitest';
import { bareArticle } from '../../../../test/bare-article';
import type { Problem } from '../../problem';
import type { Article, Edit, Step } from '../contract';
import { grouped, withoutLost } from './broken';

const step = (id: string, targets: readonly string[]): Step => ({
  id,
  kind: targets.length > 0 ? 'question' : 'outcome',
  isStart: id === 'start',
  answers: targets.map((target) => ({ id: `to${target}`, target })),
  actions: [],
});

const article = (steps: readonly Step[], problems: readonly Problem[] = []): Article => ({
  ...bareArticle('lamp'),
  steps,
  problems,
});

const texts = (problems: readonly Problem[]) => problems.map(({ text }) => text);

it('puts lost steps together behind the first one, and walks that stop for the same reason', () => {
  const lost = [step('start', ['end']), step('far', ['end']), step('near', ['far'])];
  const mend = (walk: string): Edit[] => [{ kind: 'removeWalk', article: 'lamp', walk }];
  const problems: Problem[] = [
    { text: '“Far” cannot be reached.', step: 'far' },
    { text: 'Walk 1 expects “Near”.', mend: mend('one') },
    { text: '“Near” cannot be reached.', step: 'near' },
    { text: 'Walk 3 expects “Near”.', mend: mend('three') },
    { text: 'Walk 4 expects “Far”.', mend: mend('four') },
  ];
  expect(grouped(article([...lost, step('end', [])], problems), problems).map(texts)).toEqual([
    ['“Near” cannot be reached.', '“Far” cannot be reached.'],
    ['Walk 1 expects “Near”.', 'Walk 3 expects “Near”.'],
    ['Walk 4 expects “Far”.'],
  ]);
});

it('takes lost steps away, the first one first, and none that is shared or can be reached', () => {
  const shared = { ...step('ours', ['end']), sharedRun: 'run' };
  const now = article([
    step('start', ['end']),
    step('far', ['ours']),
    step('near', ['far']),
    shared,
    step('end', []),
  ]);
  const problems = ['near', 'far', 'ours', 'start'].map((id) => ({ text: id, step: id }));
  const remove = { kind: 'removeStep', article: 'lamp' } as const;
  expect(withoutLost(now, problems as [Problem, ...Problem[]])).toEqual([
    { ...remove, step: 'near', insteadTo: 'end' },
    { ...remove, step: 'far', insteadTo: 'end' },
  ]);
  expect(withoutLost(now, [{ text: 'words', step: 'near', key: 'near.title' }])).toEqual([]);
});

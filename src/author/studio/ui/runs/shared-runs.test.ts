import { expect, it } from 'vitest';
import type { Article, Step } from '../../contract';
import { stillBroken, stillElsewhere } from '../broken';
import { mapGraph } from '../map/map-graph';
import { whyNot } from '../ways';
import { openRunOf, withLocks } from './shared-runs';

const step = (id: string, targets: readonly string[], sharedRun?: string): Step => ({
  id,
  kind: targets.length > 0 ? 'question' : 'outcome',
  isStart: id === 'ask',
  answers: targets.map((target, at) => ({ id: `answer${at}`, target })),
  actions: [],
  ...(sharedRun !== undefined && { sharedRun }),
});

const article = {
  id: 'lamp',
  steps: [
    step('ask', ['plug', 'own']),
    step('plug', ['call', 'press'], 'power'),
    step('press', ['own'], 'power'),
    step('own', ['call']),
    step('call', []),
  ],
} as unknown as Article;

const runs = { power: { articles: ['lamp', 'kettle'], steps: ['plug', 'press', 'call'] } };

it('locks a shared run until it is to change', () => {
  const locked = withLocks(article, runs, []);
  expect(mapGraph(locked).nodes.map(({ id }) => id)).toEqual(['ask', 'run power', 'own']);
  expect(openRunOf(locked, 'plug')).toBeUndefined();
  const open = withLocks(locked, runs, ['power']);
  expect(mapGraph(open).nodes.map(({ id }) => id)).toEqual(['ask', 'plug', 'press', 'own']);
  expect(openRunOf(open, 'plug')).toBe('power');
  expect(openRunOf(open, 'own')).toBeUndefined();
  expect(withLocks(open, runs, [])).toMatchObject(locked);
});

it('leads answers of a run to what every article with it has, and to what it has itself', () => {
  const open = withLocks(article, { power: { ...runs.power, steps: ['plug', 'call'] } }, ['power']);
  expect(whyNot(open, 'plug', 'call')).toBeUndefined();
  expect(whyNot(open, 'plug', 'press')).toBeUndefined();
  expect(whyNot(open, 'plug', 'own')).toBe('Not in every article with the run');
  expect(whyNot(open, 'ask', 'own')).toBeUndefined();
});

it('says what an edit broke in other articles until it is mended there', () => {
  const [one, other] = [{ text: 'Walk 1 ends elsewhere.' }, { text: 'Nothing leads here.' }];
  const elsewhere = [{ article: 'kettle', problems: [one, other] }];
  const act = [] as const;
  const broken = { article: 'lamp', act, said: [], problems: [], elsewhere };
  const open = { ...article, problems: [] };
  const acts = { article: open, broken: [broken], undo: [act] };
  expect(stillBroken(acts)).toEqual(broken);
  expect(stillBroken({ ...acts, undo: [] })).toBeUndefined();
  expect(stillElsewhere(elsewhere, [{ id: 'kettle', problems: [other] }])).toEqual([
    { article: 'kettle', problems: [other] },
  ]);
  expect(stillElsewhere(elsewhere, [{ id: 'kettle', problems: [] }])).toEqual([]);
  expect(stillElsewhere(elsewhere, [])).toEqual(elsewhere);
});

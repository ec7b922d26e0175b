import { expect, it } from 'vitest';
import { bareArticle } from '../../../../test/bare-article';
import type { Article, Step } from '../contract';
import { onlyWayOn, partsOf, placesOf, whyNot } from './ways';

const step = (id: string, targets: readonly string[], more: Partial<Step> = {}): Step => ({
  id,
  kind: targets.length > 0 ? 'question' : 'outcome',
  isStart: id === 'start',
  answers: targets.map((target, at) => ({ id: `to${at}`, target })),
  actions: [],
  ...more,
});

const ARTICLE: Article = {
  ...bareArticle('lamp'),
  steps: [
    step('start', ['plug', 'bulb']),
    step('lost', ['shines']),
    step('plug', ['bulb', 'shines'], { sharedRun: 'other-plug', isLocked: true }),
    step('bulb', ['shines', 'nowhere']),
    step('shines', [], { outcome: 'solved' }),
  ],
};

it('puts the steps in the order in which they are met, and lost ones behind them', () => {
  const places = placesOf(ARTICLE).map(({ step: { id }, depth, isLost }) => [id, depth, isLost]);
  expect(places).toEqual([
    ['start', 0, false],
    ['plug', 1, false],
    ['bulb', 2, false],
    ['shines', 3, false],
    ['lost', 0, true],
  ]);
});

it('keeps shared steps and ends apart from own ones', () => {
  const { own, shared, ends } = partsOf(ARTICLE);
  const ids = (places: typeof own) => places.map((place) => place.step.id);
  expect([ids(own), ids(shared), ids(ends)]).toEqual([
    ['start', 'bulb', 'lost'],
    ['plug'],
    ['shines'],
  ]);
});

it('leads no answer in a circle', () => {
  expect(whyNot(ARTICLE, 'bulb', 'start')).toBe('Makes a circle');
  expect(whyNot(ARTICLE, 'bulb', 'bulb')).toBe('Leads to itself');
  expect(whyNot(ARTICLE, 'start', 'shines')).toBeUndefined();
});

it('knows the one answer that another step fits behind, and takes no choice from anybody', () => {
  expect(onlyWayOn(ARTICLE, 'bulb')).toMatchObject({ target: 'nowhere' });
  expect(onlyWayOn(ARTICLE, 'start')).toBeUndefined();
  expect(onlyWayOn(ARTICLE, 'lost')).toBeUndefined();
  expect(onlyWayOn(ARTICLE, 'plug')).toBeUndefined();
});

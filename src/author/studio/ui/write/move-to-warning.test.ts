import { expect, it } from 'vitest';
import { bareArticle } from '../../../../../test/bare-article';
import type { Step } from '../../contract';
import { moveToWarning } from './move-to-warning';

const STEP: Step = {
  id: 'newBulb',
  kind: 'fix',
  isStart: true,
  answers: [],
  actions: ['readSocket', 'screwIn'],
};
const KEY = 'newBulb.actions.screwIn';
const edit = (locale: string, key: string, text: string, was?: string) => ({
  kind: 'text',
  article: 'lamp',
  locale,
  key,
  ...(was !== undefined && { was }),
  text,
});

it('moves a sentence to the end of the warning, in each language', () => {
  const article = bareArticle('lamp', {
    en: { [KEY]: 'Screw it in. Never force it.', 'newBulb.warning': 'It is hot.' },
    ru: { [KEY]: 'Вверните её. Никогда не давите.' },
  });
  expect(moveToWarning(article, STEP, KEY, 1)).toEqual([
    edit('en', 'newBulb.warning', 'It is hot. Never force it.', 'It is hot.'),
    edit('ru', 'newBulb.warning', 'Никогда не давите.'),
    edit('en', KEY, 'Screw it in.', 'Screw it in. Never force it.'),
    edit('ru', KEY, 'Вверните её.', 'Вверните её. Никогда не давите.'),
  ]);
});

it('takes an action away that only warned, and moves nothing that it cannot tell apart', () => {
  const one = bareArticle('lamp', {
    en: { [KEY]: 'Never force it.' },
    ru: { [KEY]: 'Не давите.' },
  });
  expect(moveToWarning(one, STEP, KEY, 0).at(-1)).toEqual({
    kind: 'removeAction',
    article: 'lamp',
    step: 'newBulb',
    action: 'screwIn',
  });
  const other = bareArticle('lamp', {
    en: { [KEY]: 'Screw it in. Never force it.' },
    ru: { [KEY]: 'Вверните её, не давите.' },
  });
  expect(moveToWarning(other, STEP, KEY, 1)).toEqual([]);
});

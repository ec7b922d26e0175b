import { expect, it } from 'vitest';
import { articleOf, bareStep } from '../../../test/bare-article';
import type { Problem } from '../problem';
import { brokenBy } from './broken-by';
import type { Edit } from './contract';

const STEPS = [bareStep('start', ['bulb', 'end']), bareStep('bulb', ['end']), bareStep('end', [])];
const EDIT: Edit = { kind: 'removeAnswer', article: 'lamp', step: 'start', answer: 'toBulb' };
const texts = (problems: readonly Problem[]) => problems.map(({ text }) => text);

it('tells what was right before, and nothing that was wrong then', () => {
  const before = articleOf(STEPS, [
    { text: '“Old” is wrong.', id: 'a' },
    { text: 'Walk 2 stops.', id: 'walk x' },
  ]);
  const now = articleOf(STEPS, [
    { text: '“New” is wrong.', id: 'a' },
    { text: 'Walk 1 stops.', id: 'walk x' },
    { text: '“Bulb” cannot be reached.', id: 'b', step: 'bulb' },
  ]);
  expect(texts(brokenBy(before, now, [EDIT]))).toEqual(['“Bulb” cannot be reached.']);
});

it('does not call broken what waits to be written, or stands at its field', () => {
  const now = articleOf(
    [...STEPS, bareStep('new', ['end'])],
    [
      { text: 'Nothing leads to the new step.', step: 'new' },
      { text: 'No walk takes the new answer.', answer: { step: 'start', option: 'toNew' } },
      { text: 'The new answer has no words.', step: 'start', key: 'start.options.toNew' },
      { text: 'The new action has no words.', step: 'start', key: 'start.actions.new' },
      { text: 'The title is long.', step: 'start', key: 'start.title' },
      {
        text: 'A translation is old.',
        mend: [{ kind: 'approve', article: 'lamp', locale: 'ru', key: 'start.title' }],
      },
      { text: 'No walk takes an old answer.', answer: { step: 'start', option: 'toend' } },
    ],
  );
  const typed: Edit = { kind: 'text', article: 'lamp', locale: 'en', key: 'start.title' };
  expect(texts(brokenBy(articleOf(STEPS), now, [typed]))).toEqual(['No walk takes an old answer.']);
});

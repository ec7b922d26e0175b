import { expect, it } from 'vitest';
import { guideCopy } from '../../../../test/guide-copy';
import { makeEdits } from '../../../../test/make-edits';
import type { Edit } from '../contract';
import { apply } from './apply';
import { readArticle } from './read-article';

const FILE = 'flows/facts/desk-lamp.json';

const edit = (fact: string, isStated: boolean, step = 'newBulb', leftOut?: string): Edit => ({
  kind: 'fact',
  article: 'desk-lamp',
  step,
  fact,
  isStated,
  ...(leftOut !== undefined && { leftOut }),
});

it('has a step state a fact, and takes that back', async () => {
  const guide = guideCopy();
  const undo = await makeEdits(guide.root, edit('L-01', true));
  expect(guide.diff()).toEqual({
    [FILE]: ['-"steps": ["otherSocket"]', '+"steps": ["otherSocket", "newBulb"]'],
  });
  await makeEdits(guide.root, edit('L-01', true));
  await makeEdits(guide.root, ...undo);
  expect(guide.diff()).toEqual({});
});

it('takes the reason from a fact that was left out', async () => {
  const guide = guideCopy();
  await makeEdits(guide.root, edit('L-05', true));
  expect(guide.diff()).toEqual({
    [FILE]: ['-"leftOut": "Page noise."', '+"steps": ["newBulb"]'],
  });
});

it('says why no step states a fact any more, at the place of its steps', async () => {
  const guide = guideCopy();
  await makeEdits(guide.root, edit('L-04', false, 'newBulb', ' The box says it. '));
  expect(guide.diff()).toEqual({
    [FILE]: ['-"steps": ["newBulb"],', '+"leftOut": "The box says it.",'],
  });
});

it('refuses a fact that is no more', async () => {
  await expect(apply(guideCopy().root, [edit('L-99', true)])).rejects.toThrow(
    'There is no fact "L-99" any more.',
  );
});

it('knows the article that facts come from, and its address', () => {
  const { source } = readArticle(guideCopy().root, 'desk-lamp')!;
  expect(source).toEqual({ article: 'HB12', link: expect.stringMatching(/^https:.*12/) });
});

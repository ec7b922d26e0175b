import { expect, it } from 'vitest';
import { guideCopy } from '../../../../test/guide-copy';
import { makeEdits } from '../../../../test/make-edits';
import type { Edit } from '../contract';
import { apply } from './apply';
import { draftOf } from './guide-draft';
import { readArticle } from './read-article';
import { timeRulesIn } from './time-rules';

const lamp = { article: 'desk-lamp', step: 'tightenBulb' } as const;
const kettle = { article: 'kettle', step: 'guarantee' } as const;
const GUARANTEE = { id: 'guarantee', picks: { swapped: 'fresh', mended: 'recent', over: 'over' } };

const stepOf = (root: string, { article, step }: { article: string; step: string }) =>
  readArticle(root, article)!.steps.find(({ id }) => id === step)!;

it.each<[edit: Edit, lines: string[]]>([
  [
    { kind: 'minutes', ...lamp, was: 5, minutes: 10 },
    [
      "-meta: { actions: ['switchOff', 'letCool', 'turnBulb'], minutes: 5 },",
      "+meta: { actions: ['switchOff', 'letCool', 'turnBulb'], minutes: 10 },",
    ],
  ],
  [
    { kind: 'minutes', ...lamp, was: 5 },
    [
      "-meta: { actions: ['switchOff', 'letCool', 'turnBulb'], minutes: 5 },",
      "+meta: { actions: ['switchOff', 'letCool', 'turnBulb'] },",
    ],
  ],
  [{ kind: 'minutes', ...lamp, step: 'whatHappens', minutes: 1 }, ['+meta: { minutes: 1 },']],
  [
    { kind: 'timeRule', ...lamp, step: 'newBulb', rule: { id: 'boiling', picks: { late: 'no' } } },
    [
      "-meta: { actions: ['readSocket', 'screwIn'] },",
      '+meta: {',
      "+actions: ['readSocket', 'screwIn'],",
      "+timeRule: { id: 'boiling', picks: { late: 'no' } },",
      '+},',
    ],
  ],
])('writes %j, and takes it back', async (edit, lines) => {
  const guide = guideCopy();
  const undo = await makeEdits(guide.root, edit);
  expect(guide.diff()['flows/desk-lamp.ts']).toEqual(expect.arrayContaining(lines));
  await makeEdits(guide.root, ...undo);
  expect(guide.diff()).toEqual({});
});

it('takes a rule of time from a step that declares nothing else', async () => {
  const guide = guideCopy();
  expect(stepOf(guide.root, kettle).timeRule).toEqual(GUARANTEE);
  await makeEdits(guide.root, { kind: 'timeRule', ...kettle, was: GUARANTEE });
  expect(stepOf(guide.root, kettle)).not.toHaveProperty('timeRule');
  expect(guide.read('flows/kettle.ts')).toMatch(/guarantee: \{\s+on:/);
});

it('changes how long a phase lasts, in one line', async () => {
  const guide = guideCopy();
  const edit = { kind: 'lasts', article: 'kettle', rule: 'guarantee', phase: 'mended' } as const;
  await makeEdits(guide.root, { ...edit, was: { days: 10 }, lasts: { hours: 36 } });
  expect(guide.diff()).toEqual({
    'flows/time-rules.ts': [
      "-{ id: 'mended', lasts: { days: 10 } },",
      "+{ id: 'mended', lasts: { hours: 36 } },",
    ],
  });
  const { guarantee } = timeRulesIn(draftOf(guide.root));
  expect(guarantee).toMatchObject({ phases: [{}, { id: 'mended', lasts: { hours: 36 } }] });
  expect(Object.keys(guarantee!.words)).toEqual(['swapped', 'mended', 'over']);
});

it.each<[edit: Edit, sentence: string]>([
  [{ kind: 'minutes', ...lamp, was: 5, minutes: 0 }, 'a whole number'],
  [{ kind: 'minutes', ...lamp, was: 5, minutes: '1}' as unknown as number }, 'a whole number'],
  [{ kind: 'timeRule', ...lamp, rule: { id: 'tea' } }, 'no rule of time "tea"'],
  [
    { kind: 'timeRule', ...lamp, rule: { id: 'boiling', picks: { late: 'tea' } } },
    'cannot stand for the answer "tea"',
  ],
])('refuses %j', async (edit, sentence) => {
  await expect(apply(guideCopy().root, [edit])).rejects.toThrow(sentence);
});

it('leaves a time that somebody else has changed, or that is worked out', async () => {
  const guide = guideCopy();
  const edit: Edit = { kind: 'minutes', ...lamp, was: 4, minutes: 6 };
  expect(await apply(guide.root, [edit])).toHaveProperty('conflicts');
  const file = 'flows/desk-lamp.ts';
  guide.write(file, guide.read(file).replace('minutes: 5', 'minutes: 2 + 3'));
  expect(stepOf(guide.root, lamp).readOnly).toContain('how long it takes is worked out by code');
});

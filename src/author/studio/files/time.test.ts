import { expect, it } from 'vitest';
import { guideCopy, versionedGuide } from '../../../../test/guide-copy';
import { makeEdits } from '../../../../test/make-edits';
import type { Edit } from '../contract';
import { apply } from './apply';
import { changesOf } from './changes';
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

const NEW: Edit = {
  kind: 'addRule',
  article: 'kettle',
  rule: 'filter',
  value: {
    from: 'day',
    phases: [
      { id: 'clean', lasts: { days: 30 } },
      { id: 'worn', lasts: { days: 5 } },
    ],
    after: 'used',
  },
  texts: Object.fromEntries(
    ['en', 'ru'].map((locale) => [
      locale,
      {
        'time.filter.summary': `${locale}: Work out when the filter is used up`,
        'time.filter.rule': `${locale}: Count from the day you put it in`,
        'time.filter.ask': `${locale}: On which day?`,
        'time.phases.clean': `${locale}: Until {{end}}: clean.`,
        'time.phases.worn': `${locale}: Until {{end}}: worn.`,
        'time.phases.used': `${locale}: After that: used up.`,
        'time.advice.clean': `${locale}: Use it.`,
        'time.advice.worn': `${locale}: Buy one.`,
        'time.advice.used': `${locale}: Change it.`,
      },
    ]),
  ),
};

it('begins a rule of time with its words, which a step may work out, and takes it back', async () => {
  const guide = guideCopy();
  const rule = { id: 'filter', picks: { used: 'over' } };
  const undo = await makeEdits(guide.root, NEW, {
    kind: 'timeRule',
    ...kettle,
    was: GUARANTEE,
    rule,
  });
  expect(guide.diff()['flows/time-rules.ts']).toEqual([
    '+/** en: Count from the day you put it in. */',
    '+filter: {',
    "+from: 'day',",
    '+phases: [',
    "+{ id: 'clean', lasts: { days: 30 } },",
    "+{ id: 'worn', lasts: { days: 5 } },",
    '+],',
    "+after: 'used',",
    '+},',
  ]);
  expect(Object.keys(guide.diff())).toEqual([
    'flows/kettle.ts',
    'flows/time-rules.ts',
    'locales/approved.json',
    'locales/en/common.json',
    'locales/ru/common.json',
  ]);
  const { filter } = timeRulesIn(draftOf(guide.root));
  expect(filter).toMatchObject({ name: 'en: Work out when the filter is used up', after: 'used' });
  expect(Object.keys(filter!.texts.ru!)).toHaveLength(9);
  const remove: Edit = { kind: 'removeRule', article: 'kettle', rule: 'filter' };
  await expect(apply(guide.root, [remove])).rejects.toThrow('A step of "kettle" works this rule');
  await makeEdits(guide.root, ...undo);
  expect(guide.diff()).toEqual({});
});

it('tells of a new rule and of other words, and each takes itself back', async () => {
  const guide = versionedGuide();
  const ask = { kind: 'text', article: 'common', locale: 'en', key: 'time.guarantee.ask' } as const;
  await makeEdits(guide.root, NEW, {
    ...ask,
    was: 'On which day did you buy it?',
    text: 'Which day?',
  });
  const { sentences } = await changesOf(guide.root);
  const said = sentences.map(({ sentence }) => sentence);
  expect(said).toContain('English: the text of a time rule “Which day?” says something else.');
  const isNew = sentences.find(
    ({ sentence }) =>
      sentence.endsWith('filter is used up” is new.') && sentence.startsWith('The time rule'),
  );
  await makeEdits(guide.root, ...isNew!.undo!);
  const { sentences: left } = await changesOf(guide.root);
  expect(left).toHaveLength(1);
  await makeEdits(guide.root, ...left[0]!.undo!);
  expect((await changesOf(guide.root)).sentences).toEqual([]);
});

it.each<[change: object, sentence: string]>([
  [{ rule: 'guarantee' }, 'There is a time rule "guarantee" already.'],
  [{ rule: 'phases' }, 'There is a time rule "phases" already.'],
  [{ rule: 'a b' }, 'is no name'],
  [{ value: { from: 'day', phases: [], after: 'used' } }, 'has a phase'],
  [{ value: { from: "x'", phases: [{ id: 'a', lasts: { days: 1 } }], after: 'b' } }, 'begins on a'],
  [
    { value: { from: 'day', phases: [{ id: 'mended', lasts: { days: 1 } }], after: 'b' } },
    'of its own',
  ],
  [{ texts: { en: { 'site.name': 'x' } } }, 'is no place for a text of this rule'],
])('begins no rule of time with %j', async (change, sentence) => {
  await expect(apply(guideCopy().root, [{ ...NEW, ...change }])).rejects.toThrow(sentence);
});

it('writes no other text of the site', async () => {
  const edit = {
    kind: 'text',
    article: 'common',
    locale: 'en',
    key: 'site.skip',
    text: 'x',
  } as const;
  await expect(apply(guideCopy().root, [edit])).rejects.toThrow('There is no article "common".');
});

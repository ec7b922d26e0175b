import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guideCopy, versionedGuide } from '../../../../test/guide-copy';
import { makeEdits } from '../../../../test/make-edits';
import type { Edit } from '../contract';
import { apply } from './apply';
import { changesOf } from './changes';
import { readRun } from './flow-source';
import { sharersOf } from './flow-code';
import { draftOf } from './guide-draft';
import { readArticle } from './read-article';

const RUN = 'flows/shared/other-socket.ts';
const step = { article: 'desk-lamp', step: 'otherSocket' } as const;

/** A step of a run that has a target of its own. */
const look: Edit = {
  kind: 'addStep',
  article: 'desk-lamp',
  step: 'lookAtFuse',
  like: 'fix',
  after: 'otherSocket',
  run: 'other-socket',
  texts: { en: { title: 'Look at the fuse' } },
};

const stepsOf = (root: string, article = 'desk-lamp') =>
  readArticle(root, article)!.steps.filter(({ sharedRun }) => sharedRun === 'other-socket');

const refusal = (root: string, edit: Edit) => expect(apply(root, [edit])).rejects;

it.each(['.', 'test/guide'])('reads the runs of %s whole', (root) => {
  for (const file of readdirSync(`${root}/flows/shared`)) {
    const steps = readRun(draftOf(root), file.replace('.ts', ''));
    expect(steps.map(({ readOnly }) => readOnly)).toEqual(steps.map(() => undefined));
  }
});

it('leads an answer elsewhere by one line, in all articles that have the run', async () => {
  const guide = guideCopy();
  await makeEdits(guide.root, look, {
    kind: 'addStep',
    article: 'kettle',
    step: 'callElectrician',
    like: 'outcome',
    outcome: 'escalated',
    run: 'other-socket',
  });
  const before = guide.diff()[RUN];
  const undo = await makeEdits(guide.root, {
    kind: 'target',
    ...step,
    step: 'lookAtFuse',
    answer: 'no',
    was: 'askRepair',
    target: 'callElectrician',
  });
  expect(guide.diff()[RUN]!.filter((line) => !before!.includes(line))).toEqual([
    "+on: { yes: done('askRepair'), no: didNotHelp('callElectrician') },",
  ]);
  for (const article of ['desk-lamp', 'kettle'])
    expect(stepsOf(guide.root, article).find(({ id }) => id === 'lookAtFuse')!.answers).toEqual([
      { id: 'yes', target: 'askRepair', result: 'done' },
      { id: 'no', target: 'callElectrician', result: 'didNotHelp' },
    ]);
  await makeEdits(guide.root, ...undo);
  expect(guide.diff()[RUN]).toEqual(before);
});

const ONE: [name: string, edit: Edit, diff: Record<string, string[]>][] = [
  [
    'what an answer says, where each article says where it leads',
    { kind: 'result', ...step, answer: 'no', was: 'didNotHelp', result: 'notPossible' },
    {
      [RUN]: [
        "-import { defineSteps, didNotHelp, helped } from '#flow';",
        '-on: { yes: helped(exits.works), no: didNotHelp(exits.staysOff) },',
        "+import { defineSteps, helped, notPossible } from '#flow';",
        '+on: { yes: helped(exits.works), no: notPossible(exits.staysOff) },',
      ],
    },
  ],
  [
    'the order of answers',
    { kind: 'moveAnswer', ...step, answer: 'no', to: 0 },
    {
      [RUN]: [
        '-on: { yes: helped(exits.works), no: didNotHelp(exits.staysOff) },',
        '+on: { no: didNotHelp(exits.staysOff), yes: helped(exits.works) },',
      ],
    },
  ],
  [
    'an action that is gone, with its words and its drawings everywhere',
    { kind: 'removeAction', ...step, action: 'switchOn' },
    {
      [RUN]: ["-meta: { actions: ['plugIn', 'switchOn'] },", "+meta: { actions: ['plugIn'] },"],
    },
  ],
  [
    'how long it takes',
    { kind: 'minutes', ...step, minutes: 2 },
    {
      [RUN]: [
        "-meta: { actions: ['plugIn', 'switchOn'] },",
        "+meta: { actions: ['plugIn', 'switchOn'], minutes: 2 },",
      ],
    },
  ],
];

it.each(ONE)('changes %s', async (_name, edit, diff) => {
  const guide = guideCopy();
  const undo = await makeEdits(guide.root, edit);
  expect(guide.diff()).toMatchObject(diff);
  await makeEdits(guide.root, ...undo);
  expect(guide.diff()).toEqual({});
});

it('writes the words of a new answer where those of the run stand', async () => {
  const guide = guideCopy();
  const undo = await makeEdits(guide.root, {
    kind: 'addAnswer',
    ...step,
    answer: 'noSocket',
    target: 'askRepair',
    result: 'notPossible',
    texts: { en: 'There is no other' },
  });
  expect(guide.diff()['locales/en/shared.json']).toEqual([
    '-"no": "No, still nothing"',
    '+"no": "No, still nothing",',
    '+"noSocket": "There is no other"',
  ]);
  expect(Object.keys(guide.diff())).toEqual([RUN, 'locales/en/shared.json']);
  await makeEdits(guide.root, ...undo);
  expect(guide.diff()).toEqual({});
});

it('takes drawings of an action from every file that has one', async () => {
  const guide = guideCopy();
  await makeEdits(guide.root, { kind: 'removeAction', ...step, action: 'switchOn' });
  expect(Object.keys(guide.diff())).toEqual(
    expect.arrayContaining(['flows/figures/kettle.json', 'flows/figures/shared.json', RUN]),
  );
  for (const file of Object.keys(guide.diff()))
    if (file.endsWith('.json')) expect(guide.diff()[file]!.join()).not.toContain('+"switchOn');
});

it('renames a step in the run and in every article that has it, and keeps old links', async () => {
  const guide = versionedGuide();
  const undo = await makeEdits(guide.root, { kind: 'renameStep', ...step, to: 'trySocket' });
  const diff = guide.diff();
  expect(Object.keys(diff)).toEqual([
    'flows/desk-lamp.ts',
    'flows/facts/desk-lamp.json',
    'flows/figures/kettle.json',
    'flows/figures/shared.json',
    'flows/kettle.ts',
    'flows/moved.json',
    RUN,
    'flows/walks/desk-lamp.json',
    'flows/walks/kettle.json',
    'locales/approved.json',
    'locales/en/shared.json',
    'locales/ru/shared.json',
  ]);
  expect(diff[RUN]).toEqual(['-otherSocket: {', '+trySocket: {']);
  const moved = JSON.parse(guide.read('flows/moved.json'));
  expect(moved['desk-lamp'].otherSocket).toBe('trySocket');
  expect(moved.kettle).toEqual({ otherSocket: 'trySocket' });
  for (const article of ['desk-lamp', 'kettle'])
    expect(JSON.stringify(readArticle(guide.root, article))).not.toContain('otherSocket');
  const told = (await changesOf(guide.root)).sentences.map(({ sentence }) => sentence);
  expect(told).toContain(
    'Shared run “other-socket”: “Try another socket” has another address. Old links still open it.',
  );
  await makeEdits(guide.root, ...undo);
  expect(guide.diff()).toEqual({});
});

it('deletes a step of a run, and leads elsewhere what led there in every article', async () => {
  const guide = versionedGuide();
  await makeEdits(guide.root, look, {
    kind: 'target',
    article: 'kettle',
    step: 'isLit',
    answer: 'no',
    was: 'otherSocket',
    target: 'lookAtFuse',
  });
  await makeEdits(guide.root, {
    kind: 'removeStep',
    article: 'desk-lamp',
    step: 'lookAtFuse',
    insteadTo: 'otherSocket',
  });
  expect(guide.diff()).toEqual({});
});

it('tells changes of a run in words that name it, each with what takes it back', async () => {
  const guide = versionedGuide();
  await makeEdits(guide.root, look, {
    kind: 'addAction',
    ...step,
    action: 'waitASecond',
    texts: { en: 'Wait a second.', ru: 'Подождите секунду.' },
  });
  const { sentences } = await changesOf(guide.root);
  expect(sentences.map(({ article, sentence }) => [article, sentence])).toEqual([
    [
      'shared',
      expect.stringContaining('the action “Wait a second.” of “Try another socket” is new'),
    ],
    [
      'shared/other-socket',
      'Shared run “other-socket”: In “Try another socket”, “Wait a second.” is a new action.',
    ],
    ['shared/other-socket', 'Shared run “other-socket”: “Look at the fuse” is a new step.'],
  ]);
  await makeEdits(
    guide.root,
    ...sentences.find(({ undo }) => undo?.[0]?.kind === 'removeAction')!.undo!,
  );
  expect(guide.read(RUN)).not.toContain('waitASecond');
});

it('knows which other articles an edit reaches', () => {
  const { root } = guideCopy();
  const of = (edit: Edit) => sharersOf(root, [edit]);
  expect(of({ kind: 'minutes', ...step, minutes: 2 })).toEqual(['kettle']);
  expect(of(look)).toEqual(['kettle']);
  expect(of({ kind: 'minutes', ...step, step: 'newBulb', minutes: 2 })).toEqual([]);
});

describe('refuses', () => {
  it('what each article says by itself', async () => {
    const guide = guideCopy();
    const { root } = guide;
    const answer = { ...step, answer: 'no' } as const;
    const target = { was: 'tightenBulb', target: 'askRepair' };
    await refusal(root, { kind: 'target', ...answer, ...target }).toThrow(/Each article/);
    await refusal(root, { kind: 'removeAnswer', ...answer }).toThrow(/Each article/);
    await refusal(root, { kind: 'removeStep', ...step, insteadTo: 'askRepair' }).toThrow(
      /Each article/,
    );
    expect(guide.diff()).toEqual({});
  });

  it('a target that some article with the run has not', async () => {
    const { root } = guideCopy();
    await refusal(root, { kind: 'addAnswer', ...step, answer: 'third', target: 'newBulb' }).toThrow(
      /no step "newBulb" in every article/,
    );
  });

  it('the only step of a run, and a name that an article with the run has', async () => {
    const { root } = guideCopy();
    await refusal(root, {
      kind: 'removeStep',
      article: 'desk-lamp',
      step: 'askRepair',
      insteadTo: 'shines',
    }).toThrow(/in every article/);
    await refusal(root, { ...look, step: 'descale' }).toThrow(/"kettle" has a step/);
    const guide = guideCopy();
    guide.write(RUN, guide.read(RUN).replaceAll(/exits\.\w+/g, "'askRepair'"));
    await refusal(guide.root, { kind: 'removeStep', ...step, insteadTo: 'askRepair' }).toThrow(
      /only step of the shared run/,
    );
  });

  it('other steps of a run that an article takes apart', async () => {
    const guide = guideCopy();
    guide.write(
      'flows/kettle.ts',
      guide
        .read('flows/kettle.ts')
        .replace('/** A kettle', 'const { askRepair: repair } = askRepair;\n\n/** A kettle')
        .replace('...askRepair', 'askRepair: repair'),
    );
    await refusal(guide.root, {
      kind: 'renameStep',
      article: 'desk-lamp',
      step: 'askRepair',
      to: 'callRepair',
    }).toThrow(/"kettle" names each step/);
  });
});

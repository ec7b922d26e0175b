import { describe, expect, it } from 'vitest';
import { guideCopy } from '../../../../test/guide-copy';
import { makeEdits } from '../../../../test/make-edits';
import type { Edit } from '../contract';
import { apply } from './apply';
import { readArticle } from './read-article';

const lamp = { article: 'desk-lamp' } as const;

it('renames a step wherever it is named, and keeps old links', async () => {
  const guide = guideCopy();
  guide.write(
    'flows/twins.json',
    '[{ "lamp": "desk-lamp/newBulb", "kettle": "kettle/descale" }]\n',
  );
  const undo = await makeEdits(guide.root, {
    kind: 'renameStep',
    ...lamp,
    step: 'newBulb',
    to: 'otherBulb',
  });
  const { steps, texts, walks, facts } = readArticle(guide.root, 'desk-lamp')!;
  expect(steps.map(({ id }) => id)).toContain('otherBulb');
  for (const part of [steps, texts, walks, facts])
    expect(JSON.stringify(part)).not.toContain('newBulb');
  expect(JSON.parse(guide.read('flows/moved.json'))['desk-lamp']).toEqual({
    changeBulb: 'otherBulb',
    swapBulb: 'otherBulb',
    cleanSpout: 'kettle/descale',
    newBulb: 'otherBulb',
  });
  expect(guide.read('flows/front-door.ts')).toContain(
    "lightFirst: handedOver('desk-lamp', 'otherBulb')",
  );
  expect(guide.read('flows/kettle.ts')).toContain("next: ['front-door', 'desk-lamp/otherBulb']");
  expect(guide.read('flows/walks/front-door.json')).not.toContain('newBulb');
  expect(guide.read('flows/twins.json')).toContain('desk-lamp/otherBulb');
  expect(readArticle(guide.root, 'desk-lamp')!.stale).toEqual([]);
  await makeEdits(guide.root, ...undo);
  expect(Object.keys(guide.diff())).toEqual(['flows/twins.json']);
});

it('renames a step that shared runs lead to by what they are given', async () => {
  const guide = guideCopy();
  await makeEdits(guide.root, { kind: 'renameStep', ...lamp, step: 'shines', to: 'isLit' });
  expect(guide.read('flows/desk-lamp.ts')).toContain("...otherSocket({ works: 'isLit', staysOff");
  expect(guide.diff()['flows/shared/other-socket.ts']).toBeUndefined();
});

it('deletes a step, and leads elsewhere what led there', async () => {
  const guide = guideCopy();
  await makeEdits(guide.root, {
    kind: 'removeStep',
    ...lamp,
    step: 'tightenBulb',
    insteadTo: 'newBulb',
  });
  const { steps, texts, walks } = readArticle(guide.root, 'desk-lamp')!;
  for (const part of [steps, texts, walks])
    expect(JSON.stringify(part)).not.toContain('tightenBulb');
  expect(steps.find(({ id }) => id === 'whatHappens')!.answers).toContainEqual({
    id: 'flickers',
    target: 'newBulb',
  });
  expect(walks).toContain('whatHappens flickers newBulb yes shines');
  expect(guide.read('flows/start.ts')).toContain("stopFlicker: handedOver('desk-lamp', 'newBulb')");
  expect(JSON.parse(guide.read('flows/moved.json'))['desk-lamp'].tightenBulb).toBe('newBulb');
});

it('begins a step before the ends, with sentences of the guide', async () => {
  const guide = guideCopy();
  await makeEdits(guide.root, {
    kind: 'addStep',
    ...lamp,
    step: 'lookAgain',
    like: 'fix',
    after: 'turnUp',
  });
  const { steps, texts, stale } = readArticle(guide.root, 'desk-lamp')!;
  expect(steps.map(({ id }) => id)).toEqual([
    'whatHappens',
    'otherSocket',
    'tightenBulb',
    'turnUp',
    'lookAgain',
    'newBulb',
    'shines',
    'askRepair',
  ]);
  expect(steps[4]).toMatchObject({
    kind: 'fix',
    answers: [
      { id: 'yes', target: 'shines', result: 'helped' },
      { id: 'no', target: 'askRepair', result: 'didNotHelp' },
    ],
  });
  for (const locale of ['en', 'ru']) expect(texts[locale]!['lookAgain.ask']).toBeTruthy();
  expect(stale).toEqual([]);
});

it('has words that were given in one language alone wait for their translation', async () => {
  const guide = guideCopy();
  const texts = { en: { title: 'Look at the plug' } };
  await makeEdits(guide.root, { kind: 'addStep', ...lamp, step: 'lookAgain', like: 'fix', texts });
  const { ru } = readArticle(guide.root, 'desk-lamp')!.texts;
  expect(ru).toHaveProperty(['lookAgain.ask']);
  expect(ru).not.toHaveProperty(['lookAgain.title']);
});

it('keeps comments with what they are about', async () => {
  const guide = guideCopy();
  const file = 'flows/front-door.ts';
  guide.write(
    file,
    guide
      .read(file)
      .replace(
        "codeRefused: 'lockEnds',",
        "// Five times wrong.\n        codeRefused: 'lockEnds', // of the keypad",
      )
      .replace("tooDark: 'lightFirst',", "tooDark: 'lightFirst', // at night"),
  );
  await makeEdits(guide.root, {
    kind: 'moveAnswer',
    article: 'front-door',
    step: 'whatStops',
    answer: 'codeRefused',
    to: 0,
  });
  expect(guide.read(file)).toMatch(
    /on: \{\s+\/\/ Five times wrong\.\s+codeRefused: 'lockEnds',.*\s+keySticks: 'oilLock',\s+tooDark: 'lightFirst', \/\/ at night\s+keyLost/,
  );
});

describe('what others changed meanwhile', () => {
  const edit: Edit = {
    kind: 'text',
    ...lamp,
    locale: 'en',
    key: 'newBulb.title',
    was: 'Put in a new bulb',
    text: 'Take a new bulb',
  };

  it('stays, where it is another text', async () => {
    const guide = guideCopy();
    const file = 'locales/en/desk-lamp.json';
    guide.write(file, guide.read(file).replace('Turn the light up', 'Make it brighter'));
    const undo = await makeEdits(guide.root, edit);
    expect(guide.read(file)).toContain('Make it brighter');
    guide.write(file, guide.read(file).replace('It flickers', 'It blinks'));
    await makeEdits(guide.root, ...undo);
    expect(guide.diff()).toEqual({
      [file]: [
        '-"flickers": "It flickers",',
        '-"title": "Turn the light up",',
        '+"flickers": "It blinks",',
        '+"title": "Make it brighter",',
      ],
    });
  });

  it('is told, where it is the same text, and nothing of all edits is written', async () => {
    const guide = guideCopy();
    const file = 'locales/en/desk-lamp.json';
    guide.write(file, guide.read(file).replace('Put in a new bulb', 'Change the bulb'));
    const before = guide.diff();
    const other: Edit = {
      kind: 'text',
      ...lamp,
      locale: 'ru',
      key: 'title',
      was: 'nobody wrote this',
      text: 'x',
    };
    const fine: Edit = { ...edit, key: 'turnUp.title', was: 'Turn the light up' };
    const outcome = await apply(guide.root, [fine, edit, other]);
    expect(outcome).toMatchObject({
      conflicts: [
        {
          edit,
          now: 'Change the bulb',
          sentence: expect.stringContaining('Somebody else has changed this text'),
        },
        { edit: other },
      ],
    });
    expect(guide.diff()).toEqual(before);
  });

  it('is no conflict where it is what was wanted', async () => {
    const guide = guideCopy();
    const file = 'locales/en/desk-lamp.json';
    guide.write(file, guide.read(file).replace('Put in a new bulb', 'Take a new bulb'));
    expect(await apply(guide.root, [edit])).toEqual({
      undo: [],
      said: [],
      files: [],
      isNew: false,
    });
  });
});

describe('what the studio does not change', () => {
  const target: Edit = {
    kind: 'target',
    ...lamp,
    step: 'newBulb',
    answer: 'no',
    was: 'askRepair',
    target: 'turnUp',
  };

  it.each<[why: string, from: string, to: string, sentence: RegExp]>([
    ['a syntax error', 'states: {', 'states: {{', /flows\/desk-lamp\.ts, line 9: /],
    [
      'a condition',
      "no: didNotHelp('askRepair')",
      "no: { target: 'askRepair', guard: () => true }",
      /where "no" leads depends on a condition/,
    ],
    [
      'a spread of its own',
      "on: { yes: helped('shines'), no: didNotHelp('askRepair') }",
      'on: { ...answers }',
      /worked out by code/,
    ],
  ])('%s: its words can be edited, and the reason is given', async (_why, from, to, sentence) => {
    const guide = guideCopy();
    const file = 'flows/desk-lamp.ts';
    guide.write(file, guide.read(file).replace(from, to));
    const before = guide.read(file);
    const { steps, readOnly } = readArticle(guide.root, 'desk-lamp')!;
    const step = steps.find(({ id }) => id === 'newBulb')!;
    expect(readOnly ?? step.readOnly).toMatch(sentence);
    expect(step.answers.map(({ id }) => id)).toEqual(['yes', 'no']);
    expect(step.actions).toEqual(['readSocket', 'screwIn']);
    await expect(apply(guide.root, [target])).rejects.toThrow(sentence);
    await makeEdits(guide.root, {
      kind: 'text',
      ...lamp,
      locale: 'en',
      key: 'newBulb.body',
      text: 'Old ones die.',
    });
    expect(guide.read(file)).toBe(before);
    expect(guide.read('locales/en/desk-lamp.json')).toContain('Old ones die.');
  });

  it('where an article leads a shared run', async () => {
    const guide = guideCopy();
    expect(readArticle(guide.root, 'desk-lamp')!.steps[1]).toMatchObject({
      id: 'otherSocket',
      sharedRun: 'other-socket',
      answers: [
        { id: 'yes', target: 'shines', result: 'helped' },
        { id: 'no', target: 'tightenBulb', result: 'didNotHelp' },
      ],
    });
    await expect(
      apply(guide.root, [{ ...target, step: 'otherSocket', was: 'tightenBulb' }]),
    ).rejects.toThrow(/shared run says where/);
    expect(guide.diff()).toEqual({});
  });
});

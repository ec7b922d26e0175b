import { expect, it } from 'vitest';
import { guideCopy, versionedGuide } from '../../../../test/guide-copy';
import { makeEdits } from '../../../../test/make-edits';
import type { Edit } from '../contract';
import { apply } from './apply';
import { changesOf } from './changes';
import { saveVersion } from './git';

const lamp = { article: 'desk-lamp' } as const;

const EDITS: [edit: Edit, sentences: string[]][] = [
  [
    {
      kind: 'text',
      ...lamp,
      locale: 'ru',
      key: 'newBulb.title',
      was: 'Вставьте новую лампочку',
      text: 'Замените лампочку',
    },
    ['Russian: the title of “Put in a new bulb” says something else.'],
  ],
  [
    { kind: 'text', ...lamp, locale: 'en', key: 'newBulb.options.yes', was: 'Yes, it shines' },
    ['English: the answer “Yes, it shines” of “Put in a new bulb” is deleted.'],
  ],
  [
    {
      kind: 'target',
      ...lamp,
      step: 'whatHappens',
      answer: 'tooDim',
      was: 'turnUp',
      target: 'askRepair',
    },
    [
      'In “What does the lamp do?”, “It shines, but not enough” now leads to “Call the repair desk”.',
    ],
  ],
  [
    { kind: 'removeAnswer', ...lamp, step: 'turnUp', answer: 'no' },
    [
      'In “Turn the light up”, the answer “No, still too dim” is gone.',
      'The walk “It shines, but not enough” → “No, still too dim” → “No, or I have none” → “Call the repair desk” is gone.',
    ],
  ],
  [
    { kind: 'removeAction', ...lamp, step: 'tightenBulb', action: 'letCool' },
    ['In “Tighten the bulb”, the action “Let the bulb cool for 5 minutes.” is gone.'],
  ],
  [
    { kind: 'moveAnswer', ...lamp, step: 'turnUp', answer: 'no', to: 0 },
    ['In “Turn the light up”, the answers stand in another order.'],
  ],
  [
    { kind: 'moveAction', ...lamp, step: 'newBulb', action: 'readSocket', to: 1 },
    ['In “Put in a new bulb”, the actions stand in another order.'],
  ],
  [
    {
      kind: 'recordWalk',
      ...lamp,
      walk: 'whatHappens tooDim turnUp noApp newBulb yes shines',
      instead: 'whatHappens tooDim turnUp yes shines',
    },
    [
      'The walk “It shines, but not enough” → “I do not have Lumi” → “Yes, it shines” → “Your lamp shines” is new.',
      'The walk “It shines, but not enough” → “Yes” → “Your lamp shines” is gone.',
    ],
  ],
  [
    { kind: 'renameStep', ...lamp, step: 'newBulb', to: 'otherBulb' },
    ['“Put in a new bulb” has another address. Old links still open it.'],
  ],
  [
    { kind: 'fact', ...lamp, step: 'newBulb', fact: 'L-05', isStated: true },
    ['“Put in a new bulb” now states: “Page 3 of 8”'],
  ],
  [
    {
      kind: 'figure',
      ...lamp,
      step: 'newBulb',
      action: 'screwIn',
      figure: { device: 'phone', parts: [{ kind: 'button', isTarget: true }] },
    },
    ['In “Put in a new bulb”, the action “Screw it in, and put the plug back.” has a drawing now.'],
  ],
  [
    { kind: 'minutes', ...lamp, step: 'newBulb', minutes: 1 },
    ['“Put in a new bulb” now takes 1 minute.'],
  ],
  [
    { kind: 'timeRule', ...lamp, step: 'newBulb', rule: { id: 'boiling' } },
    ['“Put in a new bulb” works out a time otherwise.'],
  ],
  [
    {
      kind: 'lasts',
      ...lamp,
      rule: 'keypadLock',
      phase: 'locked',
      was: { hours: 24 },
      lasts: { days: 1 },
    },
    ['“Work out when the keypad opens”: “Until …: locked.” now lasts 1 day.'],
  ],
  [
    { kind: 'text', article: 'captions', locale: 'en', key: 'cold', text: 'Cold light' },
    ['English: the button label “Cold light” is new.'],
  ],
  [
    {
      kind: 'newArticle',
      article: 'no-sound',
      title: { en: 'The radio is silent', ru: 'Радио молчит' },
    },
    ['“The radio is silent” is a new article.'],
  ],
];

it.each(EDITS)('tells %j', async (edit, sentences) => {
  const guide = versionedGuide();
  expect(await changesOf(guide.root)).toEqual({
    sentences: [],
    git: { branch: 'words', files: [] },
  });
  const outcome = await apply(guide.root, [edit]);
  expect(outcome).toHaveProperty('undo');
  const { sentences: told } = await changesOf(guide.root);
  const all = told.map(({ sentence }) => sentence);
  expect(all).toEqual(expect.arrayContaining(sentences));
  // A step that has another name leaves its walks as they are.
  const ofWalks = (each: string) => each.startsWith('The walk');
  expect(all.filter(ofWalks)).toEqual(sentences.filter(ofWalks));
  const undo = sentences.flatMap(
    (each) => told.find(({ sentence }) => sentence === each)?.undo ?? [],
  );
  if (undo.length === 0) return;
  await apply(guide.root, undo);
  expect(guide.diff()['flows/walks/desk-lamp.json']).toBeUndefined();
  expect((await changesOf(guide.root)).sentences).toEqual([]);
});

it('tells what became of a step beside its new address, and nothing that did not', async () => {
  const guide = versionedGuide();
  const at = { ...lamp, step: 'newBulb' } as const;
  await makeEdits(
    guide.root,
    { kind: 'renameStep', ...at, to: 'otherBulb' },
    {
      kind: 'text',
      ...lamp,
      locale: 'en',
      key: 'otherBulb.title',
      was: 'Put in a new bulb',
      text: 'Take a new bulb',
    },
    { kind: 'addAction', ...at, step: 'otherBulb', action: 'wipe', texts: { en: 'Wipe it.' } },
  );
  const { sentences } = await changesOf(guide.root);
  expect(sentences.map(({ sentence }) => sentence)).toEqual([
    '“Take a new bulb” has another address. Old links still open it.',
    'In “Take a new bulb”, “Wipe it.” is a new action.',
    'English: the title of “Take a new bulb” says something else.',
    'English: the action “Wipe it.” of “Take a new bulb” is new.',
  ]);
  await makeEdits(guide.root, ...sentences.slice(1, 3).flatMap(({ undo }) => undo!));
  expect((await changesOf(guide.root)).sentences).toHaveLength(1);
});

it('tells a step that is gone beside one that has the name its old links lead to', async () => {
  const guide = versionedGuide();
  await makeEdits(
    guide.root,
    { kind: 'renameStep', ...lamp, step: 'newBulb', to: 'otherBulb' },
    { kind: 'removeStep', ...lamp, step: 'turnUp', insteadTo: 'otherBulb' },
  );
  const { sentences } = await changesOf(guide.root);
  const all = sentences.map(({ sentence }) => sentence);
  expect(all).toContain('“Put in a new bulb” has another address. Old links still open it.');
  expect(all).toContain(
    'The step “Turn the light up” is gone. Old links open “Put in a new bulb”.',
  );
  expect(all.filter((each) => /says something else|another order/.test(each))).toEqual([]);
});

it('tells what a new article states, draws and asks to have at hand', async () => {
  const guide = versionedGuide();
  const article = 'no-sound';
  await makeEdits(guide.root, EDITS.find(([{ kind }]) => kind === 'newArticle')![0]);
  const [step] = (await changesOf(guide.root)).sentences.flatMap((each) => each.step ?? []);
  await makeEdits(
    guide.root,
    { kind: 'text', article, locale: 'en', key: 'needs', text: ['The radio'] },
    {
      kind: 'addFact',
      article,
      value: { kind: 'step', en: 'Turn it on.', numbers: [], labels: [], steps: [step!.id] },
    },
  );
  const { sentences } = await changesOf(guide.root);
  expect(sentences[0]!.texts).toContainEqual({
    locale: 'en',
    text: expect.stringContaining('The radio'),
  });
  expect(sentences.map(({ sentence }) => sentence)).toContainEqual(
    expect.stringContaining('“Turn it on.”'),
  );
});

it('tells texts that articles share, and nothing of files that hold no texts', async () => {
  const guide = versionedGuide();
  const file = 'locales/en/language.json';
  guide.write(file, guide.read(file).replace('en-GB', 'en-US'));
  const title = { kind: 'text', article: 'shared', locale: 'en', key: 'askRepair.title' } as const;
  await apply(guide.root, [{ ...title, was: 'Call the repair desk', text: 'Call us' }]);
  const { sentences, git } = await changesOf(guide.root);
  expect(sentences.map(({ article, sentence }) => [article, sentence])).toEqual([
    ['shared', 'English: the title of “Call us” says something else.'],
  ]);
  expect(git!.files).toContain(file);
});

it('keeps no old links to a step that no version had', async () => {
  const guide = versionedGuide();
  const begin = EDITS.find(([{ kind }]) => kind === 'newArticle')![0];
  const rename = { kind: 'renameStep', article: 'no-sound', step: 'tryFix', to: 'plugIn' } as const;
  await apply(guide.root, [begin, rename]);
  expect(guide.diff()['flows/moved.json']).toBeUndefined();
  await saveVersion(guide.root, 'Begin an article');
  await apply(guide.root, [{ ...rename, step: 'plugIn', to: 'checkPlug' }]);
  expect(JSON.parse(guide.read('flows/moved.json'))['no-sound']).toEqual({ plugIn: 'checkPlug' });
});

it('keeps a version of the files of the guide, and of no others', async () => {
  const guide = versionedGuide();
  await expect(saveVersion(guide.root, 'Nothing')).rejects.toThrow('Nothing has changed');
  await apply(guide.root, [EDITS[0]![0], EDITS.at(-1)![0]]);
  guide.write('site.config.ts', '// by somebody else');
  const commit = await saveVersion(guide.root, 'Say it plainly');
  expect(guide.git('log', '-1', '--format=%h %s')).toBe(`${commit} Say it plainly\n`);
  expect(guide.git('status', '--porcelain')).toBe(' M site.config.ts\n');
});

it('says that there are no versions where there is no git', async () => {
  const guide = guideCopy();
  expect(await changesOf(guide.root)).toEqual({ sentences: [] });
  await expect(saveVersion(guide.root, 'Words')).rejects.toThrow('There is no git here');
});

const REMOVE = { kind: 'removeStep', ...lamp, step: 'newBulb', insteadTo: 'askRepair' } as const;

it('has a step stand again that is gone, whole, and what led to it', async () => {
  const guide = versionedGuide();
  await makeEdits(guide.root, REMOVE);
  const { sentences } = await changesOf(guide.root);
  const gone = sentences.find(({ sentence }) =>
    sentence.startsWith('The step “Put in a new bulb”'),
  );
  await makeEdits(guide.root, ...gone!.undo!);
  expect(guide.diff()).toEqual({});
});

it('has a step stand again after other edits of its files, but for what was led elsewhere', async () => {
  const guide = versionedGuide();
  await makeEdits(guide.root, REMOVE);
  await makeEdits(
    guide.root,
    {
      kind: 'target',
      ...lamp,
      step: 'turnUp',
      answer: 'noApp',
      was: 'askRepair',
      target: 'shines',
    },
    {
      kind: 'text',
      ...lamp,
      locale: 'en',
      key: 'turnUp.title',
      was: 'Turn the light up',
      text: 'More',
    },
    { kind: 'fact', ...lamp, step: 'turnUp', fact: 'L-04', isStated: true },
  );
  await makeEdits(guide.root, { kind: 'restoreStep', ...lamp, step: 'newBulb' });
  // Walks and what other articles lead to are told, and come back, each by itself.
  const { 'flows/walks/desk-lamp.json': _, ...diff } = guide.diff();
  expect(diff).toEqual({
    'flows/desk-lamp.ts': [
      "-on: { yes: helped('shines'), noApp: notPossible('newBulb'), no: didNotHelp('newBulb') },",
      "+on: { yes: helped('shines'), noApp: notPossible('shines'), no: didNotHelp('newBulb') },",
    ],
    'flows/facts/desk-lamp.json': ['-"steps": ["newBulb"],', '+"steps": ["newBulb", "turnUp"],'],
    'locales/en/desk-lamp.json': ['-"title": "Turn the light up",', '+"title": "More",'],
  });
});

it('says which step has to come back first', async () => {
  const guide = versionedGuide();
  await makeEdits(guide.root, REMOVE);
  await makeEdits(guide.root, { ...REMOVE, step: 'tightenBulb' });
  const back = { kind: 'restoreStep', ...lamp, step: 'tightenBulb' } as const;
  await expect(apply(guide.root, [back])).rejects.toThrow(
    'It led to “Put in a new bulb”, which is',
  );
  await makeEdits(guide.root, { ...back, step: 'newBulb' }, back);
  expect(Object.keys(guide.diff())).toEqual(['flows/walks/desk-lamp.json']);
});

it('takes a new step away, and leads what leads to it where it led before', async () => {
  const guide = versionedGuide();
  await makeEdits(
    guide.root,
    { kind: 'addStep', ...lamp, step: 'dust', like: 'fix', after: 'turnUp', target: 'askRepair' },
    { kind: 'target', ...lamp, step: 'turnUp', answer: 'no', was: 'newBulb', target: 'dust' },
  );
  const { sentences } = await changesOf(guide.root);
  const isNew = sentences.find(({ sentence }) => sentence.endsWith('is a new step.'));
  await makeEdits(guide.root, ...isNew!.undo!);
  expect(guide.diff()).toEqual({});
});

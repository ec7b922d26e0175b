import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { versionedGuide } from '../../../../test/guide-copy';
import { makeEdits } from '../../../../test/make-edits';
import { compareTexts } from '../../approved-texts';
import { apply } from './apply';
import { changesOf } from './changes';
import { saveVersion } from './git';
import { readArticle } from './read-article';

/** What the checker says of a guide. */
const complaintsOf = (root: string): string =>
  spawnSync('node', ['run.mjs', 'src/author/check-guide.ts'], {
    encoding: 'utf8',
    env: { ...process.env, GUIDE: root },
  }).stderr;

const sentencesOf = async (root: string) =>
  (await changesOf(root)).sentences.map(({ sentence }) => sentence);

const lamp = { article: 'desk-lamp' } as const;
const rename = { kind: 'renameArticle', ...lamp, to: 'lamp' } as const;

const TWINS = `[
  { "one": "desk-lamp", "other": "kettle" },
  { "one": "desk-lamp/newBulb", "other": "kettle/boil", "third": "front-door/oilLock" }
]
`;

it('gives an article another address, in every file that names it', async () => {
  const guide = versionedGuide();
  guide.write('flows/twins.json', TWINS);
  guide.write(
    'flows/expectations.json',
    guide.read('flows/expectations.json').replace('{}', '{ "desk-lamp: newBulb.screwIn": "why" }'),
  );
  guide.write(
    'flows/queries/tuning.json',
    guide.read('flows/queries/tuning.json').replace('"lamp flickers"', '"desk-lamp"'),
  );
  await saveVersion(guide.root, 'Twins');
  const before = guide.diff();
  const undo = await makeEdits(guide.root, rename);
  const diff = guide.diff();
  for (const file of ['flows/desk-lamp.ts', 'locales/en/desk-lamp.json'])
    expect(existsSync(join(guide.root, file)), file).toBe(false);
  expect(guide.read('locales/ar/lamp.json')).toBeTruthy();
  expect(guide.read('flows/figures/lamp.json')).toBeTruthy();
  expect(diff['flows/start.ts']).toEqual([
    "-lightLamp: handedOver('desk-lamp'),",
    "-stopFlicker: handedOver('desk-lamp', 'tightenBulb'),",
    "+lightLamp: handedOver('lamp'),",
    "+stopFlicker: handedOver('lamp', 'tightenBulb'),",
  ]);
  expect(guide.read('flows/walks/front-door.json')).toContain('lightFirst > lamp newBulb');
  expect(diff['flows/numbers.json']).toEqual(['-"desk-lamp": "6T",', '+"lamp": "6T",']);
  expect(JSON.parse(guide.read('flows/moved.json'))).toEqual({
    lamp: { changeBulb: 'newBulb', swapBulb: 'newBulb', cleanSpout: 'kettle/descale' },
    'tea-pot': 'kettle',
    torch: { '': 'lamp/', newCells: 'lamp/newBulb' },
    'desk-lamp': 'lamp',
  });
  expect(guide.read('flows/twins.json')).toContain('"one": "lamp"');
  expect(guide.read('flows/twins.json')).toContain('"lamp/newBulb"');
  // What people type is no name.
  expect(guide.read('flows/queries/tuning.json')).toContain('"desk-lamp"');
  expect(guide.read('flows/queries/tuning.json')).toContain('"lamp/tightenBulb"');
  expect(guide.read('flows/expectations.json')).toContain('"lamp: newBulb.screwIn"');
  expect(complaintsOf(guide.root)).toBe('');
  expect(await sentencesOf(guide.root)).toEqual([
    '“A desk lamp stays dark” has another address. Old links still open it.',
  ]);

  // As `npm run texts:confirm` writes them.
  const { approved } = compareTexts(join(guide.root, 'locales'));
  expect(guide.read('locales/approved.json')).toBe(`${JSON.stringify(approved, null, 1)}\n`);

  await makeEdits(guide.root, ...undo);
  expect(guide.diff()).toEqual(before);
});

it('goes back to its former address by an edit of its own', async () => {
  const guide = versionedGuide();
  await makeEdits(guide.root, rename);
  const { sentences } = await changesOf(guide.root);
  expect(sentences[0]).toMatchObject({ was: '/desk-lamp/', text: '/lamp/' });
  await makeEdits(guide.root, ...sentences[0]!.undo!);
  expect(await sentencesOf(guide.root)).toEqual([]);
  expect(complaintsOf(guide.root)).toBe('');
});

it('tells which name an article has after an edit and after it was taken back', async () => {
  const guide = versionedGuide();
  const there = await apply(guide.root, [rename]);
  if (!('undo' in there)) throw new Error('refused');
  expect(there).toMatchObject({
    renamed: { from: 'desk-lamp', to: 'lamp' },
    undo: [{ article: 'lamp' }],
  });
  const back = await apply(guide.root, there.undo);
  if (!('undo' in back)) throw new Error('refused');
  expect(back).toMatchObject({
    renamed: { from: 'lamp', to: 'desk-lamp' },
    undo: [{ article: 'desk-lamp' }],
  });
  expect(await apply(guide.root, back.undo)).toMatchObject({
    renamed: { from: 'desk-lamp', to: 'lamp' },
  });
});

const copy = {
  kind: 'copyArticle',
  article: 'floor-lamp',
  from: 'desk-lamp',
  title: { en: 'The floor lamp gives no light', ru: 'Торшер не горит' },
} as const;

it('begins an article as another one is', async () => {
  const guide = versionedGuide();
  await makeEdits(guide.root, copy);
  expect(complaintsOf(guide.root)).toBe('');
  const [one, other] = ['desk-lamp', 'floor-lamp'].map((id) => readArticle(guide.root, id)!);
  expect(other!.steps).toEqual(one!.steps);
  expect(other!.walks).toEqual(one!.walks);
  expect(other!.facts).toEqual(one!.facts);
  expect(other!.figures).toEqual(one!.figures);
  expect(other!.texts.en!['newBulb.title']).toBe('Put in a new bulb');
  expect(other!.texts.en!.title).toBe('The floor lamp gives no light');
  expect(other!.texts.ar!.title).toBeUndefined();
  expect(Object.keys(other!.texts.en!).join()).not.toContain('searchPhrases');
  expect(guide.read('flows/floor-lamp.ts')).toContain(
    "/** The floor lamp gives no light. */\nexport default flow.createMachine({\n  id: 'floor-lamp',",
  );
  expect(await sentencesOf(guide.root)).toEqual([
    '“The floor lamp gives no light” is a new article.',
    ...[
      'What does the lamp do?',
      'Tighten the bulb',
      'Turn the light up',
      'Put in a new bulb',
      'Your lamp shines',
    ].map((title) => `“${title}” is a new step.`),
    'A fact is new, and stands in “Try another socket”: “Try the lamp in another socket.”',
    'A fact is new, and stands in “Tighten the bulb”: “Let the bulb cool for 5 minutes.”',
    'A fact is new, and stands in “Turn the light up”: “The app sets Brightness and Night mode.”',
    'A fact is new, and stands in “Put in a new bulb”: “The bulb may have 40 watts at most (E27).”',
    'A fact is new: “Page 3 of 8”',
    'In “Turn the light up”, the action “Open Lumi on your phone and tap {{brightness}}.” has a drawing now.',
    'In “Turn the light up”, the action “Turn {{nightMode}} off and tap {{save}}.” has a drawing now.',
  ]);
});

it('deletes an article that nothing leads to, whose old links open another one', async () => {
  const guide = versionedGuide();
  await makeEdits(guide.root, copy);
  guide.write('flows/twins.json', TWINS.replaceAll('desk-lamp', 'floor-lamp'));
  guide.write(
    'flows/queries/tuning.json',
    guide.read('flows/queries/tuning.json').replace('desk-lamp/', 'floor-lamp/'),
  );
  await saveVersion(guide.root, 'Copy');
  const before = guide.diff();
  const undo = await makeEdits(guide.root, {
    kind: 'removeArticle',
    article: 'floor-lamp',
    insteadTo: 'kettle',
  });
  expect(Object.keys(guide.diff()).filter((file) => file.includes('floor-lamp'))).toEqual([]);
  expect(JSON.parse(guide.read('flows/moved.json'))).toMatchObject({
    'floor-lamp': {
      '': 'kettle/',
      newBulb: 'kettle/isLit',
      otherSocket: 'kettle/otherSocket',
      askRepair: 'kettle/askRepair',
    },
  });
  expect(guide.read('flows/numbers.json')).toContain('"floor-lamp"');
  expect(JSON.parse(guide.read('flows/twins.json'))).toEqual([
    { other: 'kettle/boil', third: 'front-door/oilLock' },
  ]);
  expect(guide.read('flows/queries/tuning.json')).toContain('"kettle/*"');
  expect(complaintsOf(guide.root)).toBe('');
  expect(await sentencesOf(guide.root)).toEqual([
    '“The floor lamp gives no light” is gone. Old links open “A kettle does not boil”.',
  ]);
  await makeEdits(guide.root, ...undo);
  expect(guide.diff()).toEqual(before);
});

it('leaves nothing of an article that nobody has seen', async () => {
  const guide = versionedGuide();
  await makeEdits(guide.root, copy);
  await makeEdits(guide.root, {
    kind: 'removeArticle',
    article: 'floor-lamp',
    insteadTo: 'start',
  });
  expect(guide.diff()).toEqual({});
});

it('takes a former name again', async () => {
  const guide = versionedGuide();
  await makeEdits(guide.root, copy);
  await saveVersion(guide.root, 'Copy');
  const remove = { kind: 'removeArticle', article: 'floor-lamp', insteadTo: 'start' } as const;
  await makeEdits(guide.root, remove);
  await makeEdits(guide.root, copy);
  expect(complaintsOf(guide.root)).toBe('');
  expect(await sentencesOf(guide.root)).toEqual([]);
});

it.each([
  [{ ...rename, to: 'kettle' }, /There is an article "kettle" already/],
  [{ ...rename, to: 'Lamp' }, /no name for an article/],
  [{ ...rename, to: 'texts' }, /taken by the site/],
  [{ ...rename, article: 'start' }, /The home page is made of this article/],
  [{ ...rename, article: 'torch' }, /no article "torch" any more/],
  [
    { kind: 'removeArticle', ...lamp, insteadTo: 'kettle' },
    '“First you need light” in “A front door does not open” and 3 more still lead here. Lead them elsewhere, then delete the article.',
  ],
  [
    { kind: 'removeArticle', article: 'kettle', insteadTo: 'start' },
    /^“.+” in “.+” still leads here\. Lead it elsewhere/,
  ],
  [{ kind: 'removeArticle', article: 'start', insteadTo: 'kettle' }, /cannot be deleted here/],
  [{ ...copy, title: { en: 'Lamp' } }, /in each language/],
] as const)('refuses %j', async (edit, sentence) => {
  const guide = versionedGuide();
  await expect(apply(guide.root, [edit])).rejects.toThrow(sentence);
  expect(guide.diff()).toEqual({});
});

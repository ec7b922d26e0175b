import { expect, it } from 'vitest';
import { guideCopy, versionedGuide } from '../../../../test/guide-copy';
import { makeEdits } from '../../../../test/make-edits';
import type { Edit } from '../contract';
import { apply } from './apply';
import { changesOf } from './changes';
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

const NEW = {
  kind: 'limit',
  en: 'Wait 2 minutes.',
  ru: 'Подождите 2 минуты.',
  numbers: ['2 minutes'],
  source: ['https://handbook.example/12/'],
  steps: ['newBulb'],
};

const lamp = { article: 'desk-lamp' } as const;

it('begins a fact behind the last one, with the next free number, and takes it back', async () => {
  const guide = guideCopy();
  const undo = await makeEdits(guide.root, { kind: 'addFact', ...lamp, value: NEW });
  expect(guide.diff()).toEqual({
    [FILE]: [
      '+},',
      '+{',
      '+"id": "L-06",',
      '+"kind": "limit",',
      '+"en": "Wait 2 minutes.",',
      '+"ru": "Подождите 2 минуты.",',
      '+"numbers": ["2 minutes"],',
      '+"labels": [],',
      '+"source": ["https://handbook.example/12/"],',
      '+"steps": ["newBulb"]',
    ],
  });
  await makeEdits(guide.root, ...undo);
  expect(guide.diff()).toEqual({});
});

it('begins the first fact of an article by the name of its source, and deletes it again', async () => {
  const guide = guideCopy();
  const add: Edit = { kind: 'addFact', article: 'start', value: NEW };
  await makeEdits(guide.root, add);
  const [fact] = readArticle(guide.root, 'start')!.facts;
  expect(fact).toMatchObject({ id: 'start-01', numbers: ['2 minutes'], labels: [] });
  await makeEdits(guide.root, { kind: 'removeFact', article: 'start', fact: 'start-01' });
  expect(JSON.parse(guide.read('flows/facts/start.json'))).toEqual({ facts: [] });
});

it('counts on from the same number in another article', async () => {
  const guide = guideCopy();
  guide.write(
    'flows/facts/kettle.json',
    guide.read('flows/facts/kettle.json').replace('"K-03"', '"L-41"'),
  );
  await makeEdits(guide.root, { kind: 'addFact', ...lamp, value: NEW });
  expect(readArticle(guide.root, 'desk-lamp')!.facts.at(-1)!.id).toBe('L-42');
});

it('writes fields of a fact, a line each, and asks what somebody else made of them', async () => {
  const guide = guideCopy();
  const edit = {
    kind: 'editFact',
    ...lamp,
    fact: 'L-02',
    was: { en: 'Let the bulb cool for 5 minutes.', numbers: ['5 minutes'] },
    now: {
      en: 'Let the bulb cool for 9 minutes.',
      numbers: ['9 minutes'],
      source: ['https://a.b/'],
    },
  } satisfies Edit;
  const undo = await makeEdits(guide.root, edit);
  expect(guide.diff()).toEqual({
    [FILE]: [
      '-"en": "Let the bulb cool for 5 minutes.",',
      '-"numbers": ["5 minutes"],',
      '+"en": "Let the bulb cool for 9 minutes.",',
      '+"numbers": ["9 minutes"],',
      '+"source": ["https://a.b/"],',
    ],
  });
  const other: Edit = { kind: 'editFact', ...lamp, fact: 'L-02', was: edit.was, now: {} };
  expect(await apply(guide.root, [other])).toHaveProperty('conflicts');
  await makeEdits(guide.root, ...undo);
  expect(guide.diff()).toEqual({});
});

it.each<[value: object, sentence: string]>([
  [{ source: ['the handbook'] }, 'the whole address of a page'],
  [{ numbers: '5' }, 'cannot stand for “numbers”'],
  [{ en: ' ' }, 'cannot stand for “en”'],
  [{ tea: 'hot' }, 'cannot stand for “tea”'],
  [{ id: 'L-01' }, 'cannot stand for “id”'],
])('refuses a fact with %j', async (value, sentence) => {
  const add = { kind: 'addFact', ...lamp, value: { ...NEW, ...value } } as Edit;
  await expect(apply(guideCopy().root, [add])).rejects.toThrow(sentence);
});

it('says when an article was compared with its source, on one line', async () => {
  const guide = guideCopy();
  const undo = await makeEdits(guide.root, { kind: 'checked', ...lamp, checked: '2026-11-30' });
  expect(guide.diff()).toEqual({ [FILE]: ['+"beyondSource": { "checked": "2026-11-30" },'] });
  const late: Edit = { kind: 'checked', ...lamp, was: '2026-01-01', checked: '2026-12-01' };
  expect(await apply(guide.root, [late])).toHaveProperty('conflicts');
  await makeEdits(guide.root, ...undo);
  expect(guide.diff()).toEqual({});
});

it('tells in sentences what became of facts, and each takes itself back', async () => {
  const guide = versionedGuide();
  await makeEdits(
    guide.root,
    { kind: 'addFact', ...lamp, value: NEW },
    { kind: 'removeFact', ...lamp, fact: 'L-01' },
    {
      kind: 'editFact',
      ...lamp,
      fact: 'L-04',
      was: { en: 'The bulb may have 40 watts at most (E27).', numbers: ['40 watts', 'E27'] },
      now: { en: 'The bulb may have 30 watts at most (E27).', numbers: ['30 watts', 'E27'] },
    },
    { kind: 'checked', ...lamp, checked: '2026-11-30' },
  );
  const { sentences } = await changesOf(guide.root);
  expect(sentences.map(({ sentence }) => sentence)).toEqual([
    'The fact “The bulb may have 40 watts at most (E27).” has other words.',
    'Of the fact “The bulb may have 30 watts at most (E27).”, the numbers changed.',
    'A fact is new, and stands in “Put in a new bulb”: “Wait 2 minutes.”',
    'The fact “Try the lamp in another socket.” is gone.',
    'The day on which it was compared with its source changed.',
  ]);
  expect(sentences[1]).toMatchObject({ was: '40 watts · E27', text: '30 watts · E27' });
  for (const { undo } of sentences) await makeEdits(guide.root, ...undo!);
  expect(guide.diff()).toEqual({});
});

import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { guideCopy } from '../../../../test/guide-copy';
import { apply } from './apply';
import { addLanguage } from './languages';
import { outlineOf } from './outline';
import { readArticle } from './read-article';

/** What the checker says of a guide. */
const complaintsOf = (root: string): string =>
  spawnSync('node', ['run.mjs', 'src/author/check-guide.ts'], {
    encoding: 'utf8',
    env: { ...process.env, GUIDE: root },
  }).stderr;

const TO_WRITE = /^locales\/(\w+)\/no-sound\.json: "([\w.]+)" is still to be written: /;

/** The same but for what is to be written. */
const otherComplaintsOf = (root: string): string =>
  complaintsOf(root)
    .split('\n')
    .filter((line) => !TO_WRITE.test(line))
    .join('\n');

const radio = {
  kind: 'newArticle',
  article: 'no-sound',
  title: { en: 'The radio is silent', ru: 'Радио молчит' },
} as const;

it('begins an article that has no problem but what is to be written', async () => {
  const guide = guideCopy();
  const outcome = await apply(guide.root, [
    { ...radio, source: 'HB99', searchPhrases: { en: ['no sound'], ru: ['нет звука'] } },
  ]);
  const toWrite = complaintsOf(guide.root)
    .trim()
    .split('\n')
    .map((line) => TO_WRITE.exec(line)?.slice(1).join(' ') ?? line);
  const keys = [
    'summary',
    'whatHappens.options.thisProblem',
    'tryFix.title',
    'tryFix.actions.first',
  ];
  expect(toWrite).toEqual(['en', 'ru'].flatMap((locale) => keys.map((key) => `${locale} ${key}`)));
  await expect(apply(guide.root, [radio])).rejects.toThrow(
    'There is an article "no-sound" already',
  );
  await expect(
    apply(guide.root, [{ ...radio, article: 'no-tone', source: 'The manual' }]),
  ).rejects.toThrow('“The manual” is no number of the knowledge base, such as “HB123”.');
  if ('undo' in outcome) await apply(guide.root, outcome.undo);
  expect(guide.diff()).toEqual({});
});

it('makes an article of a pasted list, whose words wait for their translation', async () => {
  const guide = guideCopy();
  const { steps: outline } = outlineOf(
    '## Turn it up\n1. Find the knob.\n2. Turn it.\n## Change the batteries\n- Open the lid.',
  );
  await apply(guide.root, [{ ...radio, outline }]);
  const { steps, texts, walks } = readArticle(guide.root, 'no-sound')!;
  expect(steps.map(({ id }) => id)).toEqual([
    'whatHappens',
    'turnItUp',
    'changeTheBatteries',
    'problemSolved',
    'askRepair',
  ]);
  expect(texts.en!['turnItUp.actions.action2']).toBe('Turn it.');
  expect(walks).toContain(
    'whatHappens thisProblem turnItUp no changeTheBatteries yes problemSolved',
  );
  expect(otherComplaintsOf(guide.root)).toMatch(/^\d+ translations were not approved yet.*\n$/);
});

it('gives an article six steps, by edits alone', async () => {
  const guide = guideCopy();
  const own = { article: 'no-sound' } as const;
  const texts = (title: string) => ({ en: { title }, ru: { title: `${title} (по-русски)` } });
  await apply(guide.root, [
    radio,
    {
      kind: 'addStep',
      ...own,
      step: 'turnUp',
      like: 'fix',
      after: 'tryFix',
      texts: texts('Turn it up'),
    },
    {
      kind: 'addStep',
      ...own,
      step: 'newBattery',
      like: 'fix',
      texts: texts('Change the battery'),
    },
    { kind: 'target', ...own, step: 'tryFix', answer: 'no', was: 'askRepair', target: 'turnUp' },
    {
      kind: 'target',
      ...own,
      step: 'turnUp',
      answer: 'no',
      was: 'askRepair',
      target: 'newBattery',
    },
    {
      kind: 'addStep',
      ...own,
      step: 'boilWater',
      like: 'handOver',
      handsOverTo: { article: 'kettle' },
    },
    {
      kind: 'addAnswer',
      ...own,
      step: 'whatHappens',
      answer: 'kettle',
      target: 'boilWater',
      texts: { en: 'A kettle', ru: 'Чайник' },
    },
    { kind: 'removeWalk', ...own, walk: 'whatHappens thisProblem tryFix no askRepair' },
    ...[
      'turnUp yes problemSolved',
      'turnUp no newBattery yes problemSolved',
      'turnUp no newBattery no askRepair',
    ].map(
      (end) =>
        ({ kind: 'recordWalk', ...own, walk: `whatHappens thisProblem tryFix no ${end}` }) as const,
    ),
    { kind: 'recordWalk', ...own, walk: 'whatHappens kettle boilWater > kettle isLit' },
  ]);
  expect(otherComplaintsOf(guide.root)).toBe('');
  await apply(guide.root, [{ kind: 'renameStep', ...own, step: 'tryFix', to: 'plugIn' }]);
  await apply(guide.root, [
    { kind: 'removeStep', ...own, step: 'turnUp', insteadTo: 'newBattery' },
  ]);
  expect(otherComplaintsOf(guide.root)).toBe('');
});

it.each([
  [{ article: 'No Sound' }, /no name for an article/],
  [{ article: 'texts' }, /taken by the site/],
  [{ article: 'kettle' }, /There is an article "kettle" already/],
  [{ title: { en: 'The radio is silent' } }, /in each language/],
])('refuses %j', async (other, sentence) => {
  const guide = guideCopy();
  await expect(apply(guide.root, [{ ...radio, ...other }])).rejects.toThrow(sentence);
  expect(guide.diff()).toEqual({});
});

it('begins a language, which the first one stands in for', async () => {
  const guide = guideCopy();
  await addLanguage(guide.root, { locale: 'pt-br', direction: 'ltr' });
  expect(Object.keys(guide.diff())).toEqual([
    'locales/pt-BR/captions.json',
    'locales/pt-BR/common.json',
    'locales/pt-BR/language.json',
  ]);
  expect(complaintsOf(guide.root)).toBe('');
  await apply(guide.root, [
    {
      kind: 'text',
      article: 'kettle',
      locale: 'pt-BR',
      key: 'isLit.title',
      text: 'A luz está acesa?',
    },
  ]);
  expect(JSON.parse(guide.read('locales/pt-BR/kettle.json'))).toEqual({
    isLit: { title: 'A luz está acesa?' },
  });
  await expect(addLanguage(guide.root, { locale: 'pt-BR', direction: 'ltr' })).rejects.toThrow(
    'already',
  );
  await expect(addLanguage(guide.root, { locale: '../x', direction: 'ltr' })).rejects.toThrow(
    'no language',
  );
});

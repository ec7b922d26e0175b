import { expect, it } from 'vitest';
import { remarksOf } from './reading';

const CAPTIONS = { save: 'Save', nightMode: 'Night mode', night: 'Night', ok: 'ok' };
const remarks = (text: string, known: string[] = []) => remarksOf(text, CAPTIONS, 'en', known);

it('tells a long sentence, where a label counts as one word', () => {
  const words = Array.from({ length: 24 }, () => 'on').join(' ');
  expect(remarks(`Go ${words}.`)).toEqual([]);
  expect(remarks(`Go ${words} {{nightMode}}.`)).toEqual([
    { sentence: 'The sentence has 26 words. Two short ones read faster.' },
  ]);
  expect(remarks(`Stop. Go ${words} now.`)[0]!.sentence).toMatch(/^Sentence 2 has 26 words/);
});

it.each([
  ['Turn Night mode off.', 'Turn {{nightMode}} off.'],
  ['Turn “Night mode” off.', 'Turn {{nightMode}} off.'],
  ['Then tap Save.', 'Then tap {{save}}.'],
])('makes a label of plain words in %j', (text, mended) => {
  expect(remarks(text)[0]?.mend?.text).toBe(mended);
});

it.each([
  'Save the light.',
  'Wait. Save it.',
  'Then save it.',
  'It is ok.',
  'Tap {{save}}.',
  'Use Savers.',
])('says nothing of %j', (text) => {
  expect(remarks(text)).toEqual([]);
});

it('leaves names that stood there before', () => {
  expect(remarks('Turn Night mode off, in Night.', ['nightMode', 'night'])).toEqual([]);
});

it('takes of buttons that say the same the one that the other language names, and else none', () => {
  const captions = { settings: 'Einstellungen', preferences: 'Einstellungen' };
  const text = 'Öffnen Sie Einstellungen.';
  expect(remarksOf(text, captions, 'de', [], ['settings'])[0]?.mend?.text).toBe(
    'Öffnen Sie {{settings}}.',
  );
  expect(remarksOf(text, captions, 'de', [])).toEqual([
    {
      sentence: '“Einstellungen” is what 2 buttons say. Type { and choose which one is meant.',
    },
  ]);
});

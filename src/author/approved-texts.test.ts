import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { compareTexts, staleSentence } from './approved-texts';

/** A folder with one text in two languages. */
function folderWith() {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (locale: string, title: string) => {
    mkdirSync(join(folder, locale), { recursive: true });
    writeFileSync(join(folder, locale, 'lamp.json'), JSON.stringify({ title }));
  };
  const approve = (approved: object) =>
    writeFileSync(join(folder, 'approved.json'), JSON.stringify(approved));
  write('en', 'Lamp');
  write('ru', 'Лампа');
  approve({});
  return { folder, write, approve };
}

it('asks for a translation whose source has changed, until it is changed or confirmed', () => {
  const { folder, write, approve } = folderWith();
  expect(compareTexts(folder).stale.map(staleSentence)).toEqual([
    'locales/ru/lamp.json: "title" was not approved yet.',
  ]);
  approve(compareTexts(folder).approved);
  expect(compareTexts(folder).stale).toEqual([]);

  write('en', 'Desk lamp');
  expect(compareTexts(folder).stale.map(staleSentence)).toEqual([
    'locales/ru/lamp.json: "title" was approved for another text in locales/en/.',
  ]);
  write('ru', 'Настольная лампа');
  expect(compareTexts(folder).stale).toEqual([]);

  write('ru', 'Лампа');
  expect(compareTexts(folder).stale).toHaveLength(1);
  approve(compareTexts(folder).approved);
  expect(compareTexts(folder).stale).toEqual([]);
});

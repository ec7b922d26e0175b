import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { guideCopy } from '../../../../test/guide-copy';
import { makeEdits } from '../../../../test/make-edits';
import type { Edit } from '../contract';
import { withFormer } from './former-texts';
import { readArticle } from './read-article';
import { compareTexts } from '../../approved-texts';
import { sameTexts } from './same-texts';

const read = (root: string, id = 'desk-lamp') =>
  readArticle(root, id, compareTexts(`${root}/locales`))!;

const write = (key: string, text?: string, was?: string, locale = 'en'): Edit => ({
  kind: 'text',
  article: 'desk-lamp',
  locale,
  key,
  ...(was !== undefined && { was }),
  ...(text !== undefined && { text }),
});

it('finds in former versions what a translation was approved for', async () => {
  const guide = guideCopy();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=W', '-c', 'user.email=w@help.example', ...args], {
      cwd: guide.root,
    });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Begin');
  const [first, second] = ['Put in a new bulb', 'Put in another bulb'];
  await makeEdits(guide.root, write('newBulb.title', second, first));
  git('commit', '--quiet', '-am', 'Say it otherwise');
  await makeEdits(guide.root, write('newBulb.title', 'Change the bulb', second));
  expect(await withFormer(guide.root, read(guide.root))).toEqual([
    { locale: 'ru', key: 'newBulb.title', isNew: false, was: first },
  ]);
});

it('offers the translation of the same sentence elsewhere', async () => {
  const guide = guideCopy();
  expect(sameTexts(guide.root, read(guide.root)).filter(({ locale }) => locale === 'ru')).toEqual(
    [],
  );
  const { texts } = read(guide.root, 'kettle');
  const [en, ru] = ['en', 'ru'].map((locale) => texts[locale]!['descale.title'] as string);
  await makeEdits(guide.root, write('newBulb.hint', en));
  expect(sameTexts(guide.root, read(guide.root))).toContainEqual({
    locale: 'ru',
    key: 'newBulb.hint',
    text: ru,
    article: 'kettle',
  });
  await makeEdits(guide.root, write('newBulb.hint', ru, undefined, 'ru'));
  expect(sameTexts(guide.root, read(guide.root)).filter(({ locale }) => locale === 'ru')).toEqual(
    [],
  );
});

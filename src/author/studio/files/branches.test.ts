import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { versionedGuide } from '../../../../test/guide-copy';
import type { Edit } from '../contract';
import { apply } from './apply';
import { branchesOf, checkOf, fetchBranches, reviewOf, takeOver } from './branches';
import { saveVersion } from './git';

const LED: Edit = {
  kind: 'target',
  article: 'desk-lamp',
  step: 'whatHappens',
  answer: 'tooDim',
  was: 'turnUp',
  target: 'askRepair',
};
const SAID =
  'In “What does the lamp do?”, “It shines, but not enough” now leads to “Call the repair desk”.';

/** A guide with a branch of somebody else, after which its own branch has gone on. */
async function withBranch(...edits: Edit[]) {
  const guide = versionedGuide();
  // What is put aside for a while stands here.
  const aside = join(guide.root, '.git', 'aside');
  mkdirSync(aside);
  vi.stubEnv('TMPDIR', aside);
  guide.git('switch', '--quiet', '--create', 'anna/lead');
  await apply(guide.root, edits);
  await saveVersion(guide.root, 'Lead to the repair desk');
  guide.git('switch', '--quiet', 'words');
  const text = { kind: 'text', article: 'desk-lamp', locale: 'en' } as const;
  await apply(guide.root, [
    { ...text, key: 'newBulb.ask', was: 'Does the new bulb shine?', text: 'Is it lit?' },
  ]);
  await saveVersion(guide.root, 'Ask shortly');
  return { ...guide, left: () => readdirSync(aside) };
}

afterEach(() => vi.unstubAllEnvs());

it('tells what a branch changed, not what the own one did since, and changes nothing', async () => {
  const guide = await withBranch(LED, {
    kind: 'newArticle',
    article: 'no-sound',
    title: { en: 'The radio is silent', ru: 'Радио молчит' },
  });
  expect(await branchesOf(guide.root)).toMatchObject([
    { name: 'anna/lead', author: 'A writer', subject: 'Lead to the repair desk' },
  ]);
  const { sentences, files } = await reviewOf(guide.root, 'anna/lead');
  expect(files).toContain('flows/desk-lamp.ts');
  const said = sentences.map(({ sentence }) => sentence);
  expect(said).toContain(SAID);
  expect(said.filter((each) => each.includes('Is it lit?'))).toEqual([]);
  // A new article reads as its steps, in both languages.
  expect(said).toContain('“The radio is silent” is a new article.');
  const whole = sentences.filter((each) => each.article === 'no-sound' && each.whole);
  expect(whole.length).toBeGreaterThan(2);
  for (const { whole: languages } of whole)
    expect(languages!.map(({ locale }) => locale)).toEqual(expect.arrayContaining(['en', 'ru']));
  expect(guide.git('status', '--porcelain')).toBe('');
  expect(guide.git('branch', '--show-current')).toBe('words\n');
  expect(guide.left()).toEqual([]);
});

it('checks a branch with the one checker, and leaves nothing behind', async () => {
  const guide = await withBranch(LED);
  const { problems } = await checkOf(guide.root, 'anna/lead');
  expect(problems.map(({ article }) => article)).toEqual(['desk-lamp']);
  expect(problems[0]!.sentences).toContain('“Turn the light up” cannot be reached.');
  expect(guide.left()).toEqual([]);
  expect(guide.git('status', '--porcelain')).toBe('');
});

it('refuses what is no branch, and says where there is no git', async () => {
  const guide = await withBranch(LED);
  await expect(reviewOf(guide.root, '--output=/tmp/x')).rejects.toThrow('There is no branch');
  await expect(fetchBranches('/')).rejects.toThrow('Git could not fetch');
  await expect(branchesOf('/')).rejects.toThrow('There is no git here');
});

const WORDS: Edit = {
  kind: 'text',
  article: 'desk-lamp',
  locale: 'ru',
  key: 'newBulb.title',
  was: 'Вставьте новую лампочку',
  text: 'Замените лампочку',
};

it('takes a branch over as it was checked, with both sides of it', async () => {
  const guide = await withBranch(WORDS);
  const { problems, tree } = await checkOf(guide.root, 'anna/lead');
  // What the own branch has brought about since is checked with it.
  expect(problems.flatMap(({ sentences }) => sentences)).toEqual([
    'The question of “Put in a new bulb” translates an older text.',
  ]);
  await expect(takeOver(guide.root, 'anna/lead', '0'.repeat(40))).rejects.toThrow(
    'has changed since',
  );
  guide.write('flows/home.json', `${guide.read('flows/home.json')}\n`);
  await expect(takeOver(guide.root, 'anna/lead', tree!)).rejects.toThrow('in no version yet');
  guide.git('checkout', '--quiet', '.');
  const { commit, files } = await takeOver(guide.root, 'anna/lead', tree!);
  expect(files).toEqual(['locales/ru/desk-lamp.json']);
  expect(guide.git('log', '-1', '--format=%h %s')).toBe(
    `${commit} Merge anna/lead: Lead to the repair desk\n`,
  );
  expect(guide.git('rev-parse', 'HEAD^{tree}').trim()).toBe(tree);
  expect(guide.read('locales/en/desk-lamp.json')).toContain('Is it lit?');
  expect(await branchesOf(guide.root)).toEqual([]);
});

it('names the files where both have changed the same lines, and merges nothing', async () => {
  const ask = { kind: 'text', article: 'desk-lamp', locale: 'en', key: 'newBulb.ask' } as const;
  const guide = await withBranch({
    ...ask,
    was: 'Does the new bulb shine?',
    text: 'Is there light?',
  });
  const check = await checkOf(guide.root, 'anna/lead');
  expect(check.conflicts).toEqual(['locales/en/desk-lamp.json']);
  expect(check).not.toHaveProperty('tree');
  expect(guide.git('status', '--porcelain')).toBe('');
});

it('merges no more than was shown, and not into a merge that somebody is in the middle of', async () => {
  const guide = await withBranch(LED);
  guide.git('switch', '--quiet', 'anna/lead');
  guide.write('run.sh', 'echo\n');
  guide.git('add', 'run.sh');
  guide.git('commit', '--quiet', '--message', 'Run something');
  guide.git('switch', '--quiet', 'words');
  const take = () => takeOver(guide.root, 'anna/lead', '0'.repeat(40));
  await expect(take()).rejects.toThrow('such as run.sh');
  guide.git('update-ref', 'MERGE_HEAD', 'HEAD');
  await expect(take()).rejects.toThrow('another merge');
  expect(guide.git('rev-parse', '--verify', 'MERGE_HEAD')).not.toBe('');
});

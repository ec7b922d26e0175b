import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Branch, BranchCheck, BranchReview } from '../contract';
import { changesBetween } from './changes';
import { filesOfVersion, git, IS_OURS } from './git';
import { draftOf, withFiles } from './guide-draft';
import { Refusal } from './refusal';

const run = promisify(execFile);

/** More than anybody reviews. */
const MOST_BRANCHES = 50;

const FIELDS = ['refname', 'objectname', 'authorname', 'committerdate:iso-strict', 'subject'];

/** Branches that have something that the one in hand lacks, the newest first: of this machine, or as they were fetched. */
export async function branchesOf(root: string): Promise<Branch[]> {
  const said = await git(
    root,
    'for-each-ref',
    '--no-merged=HEAD',
    '--sort=-committerdate',
    `--count=${MOST_BRANCHES}`,
    `--format=${FIELDS.map((field) => `%(${field})`).join('%00')}`,
    'refs/heads',
    'refs/remotes',
  );
  if (said === undefined)
    throw new Refusal('There is no git here, or no version yet, so there are no branches.');
  const seen = new Set<string>();
  return said
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const [ref = '', commit = '', author = '', at = '', subject = ''] = line.split('\0');
      const name = ref.replace(/^refs\/(?:heads|remotes)\//, '');
      // A branch of this machine and the same one where it was pushed to are one.
      if (ref.endsWith('/HEAD') || seen.has(commit)) return [];
      seen.add(commit);
      return [{ name, ref, author, at, subject }];
    });
}

async function branchNamed(root: string, name: string): Promise<Branch> {
  const branch = (await branchesOf(root)).find((each) => each.name === name);
  if (!branch) throw new Refusal(`There is no branch “${name}” with anything new.`);
  return branch;
}

/** Parts of a guide, as far as a version has them. */
const PARTS = ['flows', 'locales', 'public', 'site.config.ts'];

/** Does something with the guide of a branch: its files stand in a folder that is gone afterwards. */
async function withGuideOf<T>(
  root: string,
  { ref }: Branch,
  job: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'branch-'));
  try {
    const guide = join(folder, 'guide');
    const [gitFolder, prefix, names] = await Promise.all([
      git(root, 'rev-parse', '--absolute-git-dir'),
      git(root, 'rev-parse', '--show-prefix'),
      git(root, 'ls-tree', '--name-only', ref),
    ]);
    const parts = PARTS.filter((part) => names?.split('\n').includes(part));
    if (!gitFolder || prefix === undefined || parts.length === 0)
      throw new Refusal('This branch has no guide.');
    await mkdir(guide);
    // Into an index of its own: nothing of the repository changes.
    await run(
      'git',
      [
        `--git-dir=${gitFolder.trim()}`,
        `--work-tree=${guide}`,
        'checkout',
        `${ref}:${prefix.trim()}`,
        '--',
        ...parts,
      ],
      { cwd: guide, env: { ...process.env, GIT_INDEX_FILE: join(folder, 'index') } },
    );
    return await job(guide);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a branch changed in the guide since it left the one in hand, in words. */
export async function reviewOf(root: string, name: string): Promise<BranchReview> {
  const branch = await branchNamed(root, name);
  const base = (await git(root, 'merge-base', 'HEAD', branch.ref))?.trim();
  if (!base) throw new Refusal(`“${name}” and this branch have no version in common.`);
  const changed = await git(
    root,
    'diff',
    '--name-only',
    '--no-renames',
    '--relative',
    '-z',
    base,
    branch.ref,
    '--',
    'flows',
    'locales',
  );
  const files = (changed ?? '').split('\0').filter((file) => IS_OURS.test(file));
  const former = await filesOfVersion(root, files, base);
  return withGuideOf(root, branch, (folder) => {
    const now = draftOf(folder);
    return { branch, files, sentences: changesBetween(withFiles(now, files, former), now, files) };
  });
}

/** The program that checks a guide and prints what it finds. */
const CHECK = 'src/author/studio/print-problems.ts';
const LONGEST_CHECK_MS = 180_000;

/** What the checker says of a branch. It runs the code of its flows. */
export async function checkOf(root: string, name: string): Promise<BranchCheck> {
  const branch = await branchNamed(root, name);
  return withGuideOf(root, branch, async (guide) => {
    try {
      const { stdout } = await run(process.execPath, [resolve('run.mjs'), CHECK], {
        env: { ...process.env, GUIDE: guide },
        timeout: LONGEST_CHECK_MS,
        maxBuffer: 1 << 26,
      });
      return JSON.parse(stdout) as BranchCheck;
    } catch (error) {
      const { stderr = '' } = error as { stderr?: string };
      const [reason = (error as Error).message] = stderr.split('\n').filter(Boolean);
      throw new Refusal(`The checks could not be made: ${reason}`, { cause: error });
    }
  });
}

const LONGEST_FETCH_MS = 60_000;

/** Asks where branches are pushed to for what is new. Nobody is asked for a password. */
export async function fetchBranches(root: string): Promise<Branch[]> {
  try {
    await run('git', ['fetch', '--all', '--quiet'], {
      cwd: root,
      timeout: LONGEST_FETCH_MS,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_SSH_COMMAND: 'ssh -o BatchMode=yes' },
    });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Refusal(`Git could not fetch: ${stderr?.trim() || (error as Error).message}`, {
      cause: error,
    });
  }
  return branchesOf(root);
}

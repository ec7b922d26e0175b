import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Branch, BranchCheck, BranchReview } from '../contract';
import { changesBetween } from './changes';
import { filesOfVersion, git, gitResult, gitState, IS_OURS } from './git';
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

/**
 * Does something with the guide of a version: its files stand in a folder that is gone afterwards.
 *
 * @param version its name in git, or that of its files.
 */
async function withGuideOf<T>(
  root: string,
  version: string,
  job: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'branch-'));
  try {
    const guide = join(folder, 'guide');
    const [gitFolder, prefix, names] = await Promise.all([
      git(root, 'rev-parse', '--absolute-git-dir'),
      git(root, 'rev-parse', '--show-prefix'),
      git(root, 'ls-tree', '--name-only', version),
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
        `${version}:${prefix.trim()}`,
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

/** Files that the studio writes, as far as they differ between two versions. */
async function filesBetween(root: string, from: string, to: string): Promise<string[]> {
  const asked = ['--name-only', '--no-renames', '--relative', '-z', from, to];
  const changed = await git(root, 'diff', ...asked, '--', 'flows', 'locales');
  return (changed ?? '').split('\0').filter((file) => IS_OURS.test(file));
}

/** What a branch changed in the guide since it left the one in hand, in words. */
export async function reviewOf(root: string, name: string): Promise<BranchReview> {
  const branch = await branchNamed(root, name);
  const base = (await git(root, 'merge-base', 'HEAD', branch.ref))?.trim();
  if (!base) throw new Refusal(`“${name}” and this branch have no version in common.`);
  const files = await filesBetween(root, base, branch.ref);
  const former = await filesOfVersion(root, files, base);
  return withGuideOf(root, branch.ref, (folder) => {
    const now = draftOf(folder);
    return { branch, files, sentences: changesBetween(withFiles(now, files, former), now, files) };
  });
}

/** The program that checks a guide and prints what it finds. */
const CHECK = 'src/author/studio/print-problems.ts';
const LONGEST_CHECK_MS = 180_000;

/** What would stand here with a branch: the name that git has for all its files, or those that both have changed at one place. */
async function mergedWith(
  root: string,
  { ref }: Branch,
): Promise<{ tree?: string; conflicts?: string[] }> {
  const merge = ['merge-tree', '--write-tree', '--name-only', '--no-messages', '-z', 'HEAD', ref];
  const { code, stdout } = await gitResult(root, ...merge);
  const [tree, ...conflicts] = stdout.split('\0').filter(Boolean);
  if (code === 1) return { conflicts };
  // Before git 2.38 it cannot be asked.
  return code === 0 && tree !== undefined ? { tree } : {};
}

/**
 * What the checker says of the guide as it would be with a branch; of the branch alone where git cannot put the two
 * together. It runs the code of the flows.
 */
export async function checkOf(root: string, name: string): Promise<BranchCheck> {
  const branch = await branchNamed(root, name);
  const merged = await mergedWith(root, branch);
  return withGuideOf(root, merged.tree ?? branch.ref, async (guide) => {
    try {
      const { stdout } = await run(process.execPath, [resolve('run.mjs'), CHECK], {
        env: { ...process.env, GUIDE: guide },
        timeout: LONGEST_CHECK_MS,
        maxBuffer: 1 << 26,
      });
      return { ...(JSON.parse(stdout) as Pick<BranchCheck, 'problems'>), ...merged };
    } catch (error) {
      const { stderr = '' } = error as { stderr?: string };
      const [reason = (error as Error).message] = stderr.split('\n').filter(Boolean);
      throw new Refusal(`The checks could not be made: ${reason}`, { cause: error });
    }
  });
}

/**
 * Merges a branch into the one in hand, as it was checked.
 *
 * @param tree what its check named.
 * @returns the version that has both, and the files that it brought.
 * @throws Refusal where something has changed since, where the branch changes more than was shown, or git does not take it.
 */
export async function takeOver(
  root: string,
  name: string,
  tree: string,
): Promise<{ commit: string; files: string[] }> {
  const branch = await branchNamed(root, name);
  const state = await gitState(root);
  if (!state || state.files.length > 0)
    throw new Refusal('You have changes that are in no version yet. Save a version of them first.');
  if ((await git(root, 'rev-parse', '--quiet', '--verify', 'MERGE_HEAD')) !== undefined)
    throw new Refusal('Git is in the middle of another merge. End that in a terminal first.');
  const rest = ['--', ':/', ':(exclude)flows', ':(exclude)locales'];
  const [more] = (
    (await git(root, 'diff', '--name-only', `HEAD...${branch.ref}`, ...rest)) ?? ''
  ).split('\n');
  if (more)
    throw new Refusal(`It changes more than the guide, such as ${more}: merge it in a terminal.`);
  if (!tree || (await mergedWith(root, branch)).tree !== tree)
    throw new Refusal('Something has changed since the checks. Check the branch again.');
  const before = (await git(root, 'rev-parse', 'HEAD'))!.trim();
  const message = `Merge ${branch.name}: ${branch.subject}`;
  const made = await gitResult(root, 'merge', '--no-ff', '--quiet', '-m', message, branch.ref);
  if (made.code !== 0) {
    await git(root, 'merge', '--abort');
    throw new Refusal(`Git did not take the branch over: ${made.stderr.trim()}`);
  }
  return {
    commit: (await git(root, 'rev-parse', '--short', 'HEAD'))!.trim(),
    files: await filesBetween(root, before, 'HEAD'),
  };
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

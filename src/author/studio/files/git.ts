import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { Refusal } from './refusal';

const run = promisify(execFile);

/** What git says, and whether it did what it was asked: 0, or why it did not. */
export async function gitResult(
  root: string,
  ...args: string[]
): Promise<{ code: unknown; stdout: string; stderr: string }> {
  try {
    const all = ['--no-optional-locks', '-c', 'core.quotePath=false', ...args];
    return { code: 0, ...(await run('git', all, { cwd: root, maxBuffer: 1 << 26 })) };
  } catch (error) {
    const { message } = error as Error;
    return { code: undefined, stdout: '', stderr: message, ...(error as object) };
  }
}

/** What git says; undefined where there is none, or the folder is no part of a repository. */
export async function git(root: string, ...args: string[]): Promise<string | undefined> {
  const { code, stdout } = await gitResult(root, ...args);
  return code === 0 ? stdout : undefined;
}

/** Files that the studio writes, or that stand in for them. */
export const IS_OURS = /^(?:flows|locales)\/(?:.*\/)?[^/.][^/]*(?<!\.test)\.(?:ts|json)$/;

/** The branch, and the files of the guide that differ from its last version; undefined where there is no git. */
export async function gitState(
  root: string,
): Promise<{ branch: string; files: string[] } | undefined> {
  const [branch, prefix, status] = await Promise.all([
    git(root, 'branch', '--show-current'),
    git(root, 'rev-parse', '--show-prefix'),
    git(
      root,
      'status',
      '--porcelain',
      '--no-renames',
      '--untracked-files=all',
      '-z',
      '--',
      'flows',
      'locales',
    ),
  ]);
  if (branch === undefined || prefix === undefined || status === undefined) return undefined;
  // Git names files from the top of the repository.
  const files = status
    .split('\0')
    .map((line) => line.slice('XY '.length))
    .filter((file) => file.startsWith(prefix.trim()))
    .map((file) => file.slice(prefix.trim().length))
    .filter((file) => IS_OURS.test(file));
  return { branch: branch.trim(), files };
}

/** Content of files in a version, the last one unless it is named, by name; those that it lacks are left out. */
export async function filesOfVersion(
  root: string,
  files: readonly string[],
  version = 'HEAD',
): Promise<ReadonlyMap<string, string>> {
  const contents = await Promise.all(
    files.map(async (file) => [file, await git(root, 'show', `${version}:./${file}`)] as const),
  );
  return new Map(contents.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** A file in its versions, the last one first; nothing where there is no git. */
export async function* versionsOf(
  root: string,
  file: string,
  most: number,
): AsyncGenerator<string> {
  const log = await git(root, 'log', '--format=%H', `--max-count=${most}`, '--', file);
  for (const commit of (log ?? '').split('\n').filter(Boolean)) {
    // oxlint-disable-next-line no-await-in-loop -- mostly the first one is the one that is wanted.
    const content = await git(root, 'show', `${commit}:./${file}`);
    if (content !== undefined) yield content;
  }
}

/** What git says at once; undefined where it refuses. */
function ask(root: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

/** A file as the last version has it. */
export const lastVersionOf = (root: string, file: string): string | undefined =>
  ask(root, 'show', `HEAD:./${file}`);

/** Whether the last version of a file has a word; any file may have been published where there is no version. */
export const wasInLastVersion = (root: string, file: string, word: string): boolean =>
  ask(root, 'rev-parse', '--quiet', '--verify', 'HEAD') === undefined ||
  new RegExp(`\\b${word}\\b`).test(lastVersionOf(root, file) ?? '');

/** Reasons of git for which there is a better sentence. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [
    /tell me who you are|user\.email/i,
    'Git does not know who you are yet. In a terminal: git config --global user.name "…" and user.email "…"',
  ],
  [/index\.lock/, 'Another program is using git just now. Try again in a moment.'],
];

/**
 * Keeps the guide as it is now as a version.
 *
 * @returns its short name.
 * @throws Refusal where that cannot be done.
 */
export async function saveVersion(root: string, message: string): Promise<string> {
  if (message.trim() === '') throw new Refusal('Say what the version is about.');
  const state = await gitState(root);
  if (!state)
    throw new Refusal('There is no git here, so there are no versions. All is saved in the files.');
  if (state.files.length === 0) throw new Refusal('Nothing has changed since the last version.');
  try {
    await run('git', ['add', '--', ...state.files], { cwd: root });
    await run('git', ['commit', '--quiet', '-m', message, '--', ...state.files], { cwd: root });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    const reason = stderr?.trim() || (error as Error).message;
    const known = SENTENCES.find(([pattern]) => pattern.test(reason));
    throw new Refusal(known?.[1] ?? `Git did not take the version: ${reason}`, { cause: error });
  }
  return (await git(root, 'rev-parse', '--short', 'HEAD'))!.trim();
}

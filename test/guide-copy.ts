import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { filesIn } from '../src/build/files-in';

/** The files of a guide by name, but for pictures. */
const contentOf = (root: string): Map<string, string> =>
  new Map(
    ['flows', 'locales'].flatMap((folder) =>
      filesIn(join(root, folder)).map((file): [string, string] => [
        file.slice(root.length + 1),
        readFileSync(file, 'utf8'),
      ]),
    ),
  );

const linesOf = (text: string | undefined): string[] =>
  text === undefined ? [] : text.split('\n');

/** Lines that one text has and the other lacks, each as often as it has them more often. */
function surplus(text: string | undefined, other: string | undefined): string[] {
  const left = linesOf(other);
  return linesOf(text).filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** A copy of the small guide for a test that writes it. */
export function guideCopy() {
  const root = mkdtempSync(join(tmpdir(), 'guide-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync('test/guide', root, { recursive: true });
  const before = contentOf(root);
  return {
    root,
    read: (file: string) => readFileSync(join(root, file), 'utf8'),
    write: (file: string, content: string) => writeFileSync(join(root, file), content),
    /** By file, `-` and `+` lines as a diff would have them. */
    diff(): Record<string, string[]> {
      const after = contentOf(root);
      const files = [...new Set([...before.keys(), ...after.keys()])].sort();
      return Object.fromEntries(
        files
          .filter((file) => before.get(file) !== after.get(file))
          .map((file) => [
            file,
            [
              ...surplus(before.get(file), after.get(file)).map((line) => `-${line.trim()}`),
              ...surplus(after.get(file), before.get(file)).map((line) => `+${line.trim()}`),
            ],
          ]),
      );
    },
  };
}

/** A copy of the small guide below a repository, with a first version. */
export function versionedGuide() {
  const guide = guideCopy();
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: guide.root,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    });
  git('init', '--quiet', '--initial-branch=words');
  git('config', 'user.name', 'A writer');
  git('config', 'user.email', 'writer@help.example');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Begin');
  return { ...guide, git };
}

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PREFIX = 'building-';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    // It runs, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Names of the folders of builds that have not ended, each with the number of its process. */
const foldersIn = (parent: string): string[] =>
  readdirSync(parent).filter((name) => name.startsWith(PREFIX));

/**
 * Makes an empty folder that only this process writes to, and removes what builds that were killed left beside it.
 *
 * @param parent is made where it is missing.
 */
export function makeWorkFolder(parent: string): string {
  mkdirSync(parent, { recursive: true });
  for (const name of foldersIn(parent)) {
    if (!isRunning(Number(name.slice(PREFIX.length))))
      rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 3 });
  }
  const folder = resolve(parent, `${PREFIX}${process.pid}`);
  mkdirSync(folder);
  return folder;
}

/**
 * Puts a file or folder in the place of another, which goes to `old`.
 *
 * A folder cannot take the place of another in one step. Between the two there is none, which a server says, for as long
 * as a process takes from one line to the next.
 */
function replace(target: string, fresh: string, old: string): void {
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
}

/**
 * Puts a whole build in the place of the one before. All at once for the site; what was noted beside it comes first, so that
 * a site is never without its notes.
 *
 * @param folder that holds `dist/` and `build/`.
 * @param out folder that gets them.
 */
export function publish(folder: string, out: string): void {
  const old = join(folder, 'old');
  mkdirSync(old);
  for (const name of readdirSync(join(folder, 'build')))
    replace(join(out, 'build', name), join(folder, 'build', name), join(old, name));
  replace(join(out, 'dist'), join(folder, 'dist'), join(old, 'dist'));
}

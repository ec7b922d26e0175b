import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** In front of the number of the process that builds there. */
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

/**
 * Makes an empty folder that only this process writes to, and removes what builds that were killed left beside it.
 *
 * @param parent is made where it is missing.
 */
export function makeWorkFolder(parent: string): string {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    if (name.startsWith(PREFIX) && !isRunning(Number(name.slice(PREFIX.length))))
      rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 3 });
  }
  const folder = resolve(parent, `${PREFIX}${process.pid}`);
  mkdirSync(folder);
  return folder;
}

/**
 * Puts a file or folder in the place of another, which goes to `old`.
 *
 * A folder cannot take the place of another in one step. Between the two renames there is none, and a server answers
 * for that moment that it has no build.
 */
function replace(target: string, fresh: string, old: string): void {
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
}

/**
 * Puts a whole build in the place of the one before. The site goes as one folder. What is noted in `build/` goes first, so
 * that no site is without its notes.
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

import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FileChange, readFile } from './guide-draft';
import { Refusal } from './refusal';

/** Somebody else wrote a file while an edit was being made. */
export class Overtaken extends Error {}

const NOTHING_WRITTEN = 'Nothing was written.';

/** Why a file could not be written, for people. */
const REASONS: Record<string, string> = {
  ENOSPC: 'The disk is full. Make room, then try again.',
  EDQUOT: 'The disk is full. Make room, then try again.',
  EACCES: 'The guide may not be written here. Ask whoever looks after its folder.',
  EPERM: 'The guide may not be written here. Ask whoever looks after its folder.',
  EROFS: 'The guide stands on a disk that can only be read. Copy it elsewhere.',
};

const partial = (path: string, ending: string): string =>
  join(dirname(path), `.${basename(path)}.${ending}`);

/** Writes a file beside its place, so that it is whole on the disk before it takes it. */
function writeBeside(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(partial(path, 'new'), 'w');
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A second name of what is there now: it needs no room, so going back works on a full disk, too. */
function keepFormer(path: string): void {
  rmSync(partial(path, 'former'), { force: true });
  if (!existsSync(path)) return;
  try {
    linkSync(path, partial(path, 'former'));
  } catch {
    // Not every file system has links.
    copyFileSync(path, partial(path, 'former'));
  }
}

function goBack(path: string): void {
  if (existsSync(partial(path, 'former'))) renameSync(partial(path, 'former'), path);
  else rmSync(path, { force: true });
}

/**
 * Writes all of some files or none.
 *
 * @param root folder of the guide.
 * @throws Overtaken where a file is no longer what the edit began with.
 * @throws Refusal with the reason where the disk does not take them.
 */
export function save(root: string, changes: readonly FileChange[]): void {
  const done: string[] = [];
  const pathOf = ({ file }: FileChange) => join(root, file);
  try {
    for (const change of changes) {
      if (change.after !== undefined) writeBeside(pathOf(change), change.after);
      keepFormer(pathOf(change));
    }
    for (const { file, before } of changes)
      if (readFile(root, file) !== before) throw new Overtaken(file);
    for (const change of changes) {
      const path = pathOf(change);
      done.push(path);
      if (change.after === undefined) rmSync(path);
      else renameSync(partial(path, 'new'), path);
    }
  } catch (error) {
    for (const path of done) goBack(path);
    if (error instanceof Overtaken) throw error;
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message;
    throw new Refusal(`${reason} ${NOTHING_WRITTEN}`, { cause: error });
  } finally {
    for (const change of changes)
      for (const ending of ['new', 'former'])
        rmSync(partial(pathOf(change), ending), { force: true });
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unreadable } from './source';

/** What a file holds; undefined where there is none. */
type Content = string | undefined;

/** A file before and after an edit. */
export interface FileChange {
  /** Its name in the guide: `flows/desk-lamp.ts`. */
  file: string;
  before: Content;
  after: Content;
  /** Whether each character of it counts: it is what was there once. */
  isExact?: boolean;
}

/** The files of a guide with edits that are not saved yet. */
export interface Draft {
  /** Folder of the guide. */
  root: string;
  read: (file: string) => Content;
  /** Undefined deletes the file. */
  write: (file: string, content: Content) => void;
  /** The same for what was there once: nobody formats it. */
  restore: (file: string, content: Content) => void;
  changes: () => FileChange[];
}

export function readFile(root: string, file: string): Content {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Begins edits of a guide.
 *
 * @param readFirst what a file holds before any of them.
 */
export function draftOf(root: string, readFirst: typeof readFile = readFile): Draft {
  const before = new Map<string, Content>();
  const after = new Map<string, Content>();
  const exact = new Set<string>();
  const first = (file: string): Content => {
    if (!before.has(file)) before.set(file, readFirst(root, file));
    return before.get(file);
  };
  return {
    root,
    read: (file) => (after.has(file) ? after.get(file) : first(file)),
    write: (file, content) => {
      first(file);
      after.set(file, content);
      exact.delete(file);
    },
    restore: (file, content) => {
      first(file);
      after.set(file, content);
      exact.add(file);
    },
    changes: () =>
      [...after]
        .map(([file, content]) => ({
          file,
          before: before.get(file),
          after: content,
          isExact: exact.has(file),
        }))
        .filter((change) => change.before !== change.after),
  };
}

/** A guide in which some files hold what they held at another time: by name, those that were there. */
export const withFiles = (
  draft: Draft,
  files: readonly string[],
  contents: ReadonlyMap<string, Content>,
): Draft => ({
  ...draft,
  read: (file) => (files.includes(file) ? contents.get(file) : draft.read(file)),
});

/** Names of the files of a folder that end so, without the ending. */
export const namesIn = (root: string, folder: string, ending: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((file) => file.endsWith(ending) && !file.startsWith('.'))
        .map((file) => file.slice(0, -ending.length))
        .sort()
    : [];

/** Ids of the articles of a guide. */
export const articleIds = (root: string): string[] =>
  namesIn(root, 'flows', '.ts').filter((id) => id !== 'time-rules' && !id.includes('.'));

/**
 * JSON of a guide; undefined where there is no such file.
 *
 * @throws Unreadable where it is no JSON.
 */
export function readJson(draft: Pick<Draft, 'read'>, file: string): unknown {
  const text = draft.read(file);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch (error) {
    throw new Unreadable(`${file}: ${(error as Error).message}.`, { cause: error });
  }
}

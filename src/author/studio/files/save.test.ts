import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { guideCopy } from '../../../../test/guide-copy';
import type { FileChange } from './guide-draft';
import { Overtaken, save } from './save';

type FileSystem = typeof import('node:fs');

/** What the disk does not take: each call that fails, with the reason. */
const faults = vi.hoisted(() => new Map<string, { code: string; after: number }>());

/** The disk of this machine, as full or as locked as a test has it. */
vi.mock('node:fs', async (original) => {
  const real = await original<FileSystem>();
  const failing = (name: 'writeFileSync' | 'renameSync') =>
    ((...given: never[]) => {
      const fault = faults.get(name);
      if (fault && (fault.after -= 1) < 0) {
        // What is wanted next, to go back, needs no room.
        faults.delete(name);
        throw Object.assign(new Error(name), { code: fault.code });
      }
      return (real[name] as (...given: never[]) => unknown)(...given);
    }) as never;
  return { ...real, writeFileSync: failing('writeFileSync'), renameSync: failing('renameSync') };
});
afterEach(() => faults.clear());

/** Two files that belong to one edit, and one that is new. */
function changesOf(guide: ReturnType<typeof guideCopy>): FileChange[] {
  const files = ['flows/kettle.ts', 'locales/en/kettle.json'];
  return [
    ...files.map((file) => ({ file, before: guide.read(file), after: `${guide.read(file)}\n` })),
    { file: 'flows/shared/new.ts', before: undefined, after: '//' },
  ];
}

/** Files that a save leaves beside those it writes. */
const leftovers = (root: string): string[] =>
  ['flows', 'flows/shared', 'locales/en'].flatMap((folder) =>
    readdirSync(join(root, folder)).filter((name) => name.startsWith('.')),
  );

it('writes all files of an edit, and leaves nothing beside them', () => {
  const guide = guideCopy();
  const changes = changesOf(guide);
  save(guide.root, changes);
  for (const { file, after } of changes) expect(guide.read(file)).toBe(after);
  save(guide.root, [{ file: 'flows/shared/new.ts', before: '//', after: undefined }]);
  expect(existsSync(join(guide.root, 'flows/shared/new.ts'))).toBe(false);
  expect(leftovers(guide.root)).toEqual([]);
});

it.each([
  ['is full at the first file', 'writeFileSync', 'ENOSPC', 0, /The disk is full\. Make room/],
  ['is full at the last file', 'writeFileSync', 'ENOSPC', 2, /The disk is full\. Make room/],
  ['may not be written', 'writeFileSync', 'EACCES', 0, /may not be written here/],
  ['can only be read', 'writeFileSync', 'EROFS', 0, /disk that can only be read/],
  ['gives up between two files', 'renameSync', 'EIO', 1, /renameSync Nothing was written\./],
] as const)(
  'leaves every file as it was on a disk that %s',
  (_how, call, code, after, sentence) => {
    const guide = guideCopy();
    const changes = changesOf(guide);
    faults.set(call, { code, after });
    expect(() => save(guide.root, changes)).toThrow(sentence);
    expect(guide.diff()).toEqual({});
    expect(leftovers(guide.root)).toEqual([]);
  },
);

it('does not write over what somebody else wrote meanwhile', () => {
  const guide = guideCopy();
  const changes = changesOf(guide);
  guide.write('locales/en/kettle.json', '{}');
  expect(() => save(guide.root, changes)).toThrow(Overtaken);
  expect(guide.read('locales/en/kettle.json')).toBe('{}');
  expect(Object.keys(guide.diff())).toEqual(['locales/en/kettle.json']);
});

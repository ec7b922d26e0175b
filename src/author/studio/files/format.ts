import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { APPROVED } from '../../approved-texts';
import type { FileChange } from './guide-draft';

const FOLDER = resolve('node_modules/@biomejs');

/** The program itself, where it is found: the script before it takes ten times as long as the work. */
const PROGRAM = ['', '-musl']
  .map((kind) => join(FOLDER, `cli-${process.platform}-${process.arch}${kind}/biome`))
  .flatMap((file) => [file, `${file}.exe`])
  .find((file) => existsSync(file));

const BIOME = PROGRAM ? [PROGRAM] : [process.execPath, join(FOLDER, 'biome/bin/biome')];

/** The content of a file as the project formats it, wherever its guide stands. */
async function formatted(file: string, content: string): Promise<string> {
  const [program = '', ...script] = BIOME;
  const options = [`--config-path=${resolve('.')}`, `--stdin-file-path=${resolve(file)}`];
  const biome = spawn(program, [...script, 'format', ...options], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  biome.stdin.end(content);
  const [output, complaint] = await Promise.all([text(biome.stdout), text(biome.stderr)]);
  // Nothing comes back where it could not be read.
  if (output === '') throw new Error(`${file} could not be formatted: ${complaint}`);
  return output;
}

/** Edited files in the format of the project. */
export const format = (changes: readonly FileChange[]): Promise<FileChange[]> =>
  Promise.all(
    changes.map(async (change) =>
      change.after === undefined || change.isExact || change.file === APPROVED
        ? change
        : { ...change, after: await formatted(change.file, change.after) },
    ),
  );

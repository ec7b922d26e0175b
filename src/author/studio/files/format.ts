import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { APPROVED } from '../../approved-texts';
import type { FileChange } from './guide-draft';

const BIOME = resolve('node_modules/@biomejs/biome/bin/biome');

/** The content of a file as the project formats it, wherever its guide stands. */
async function formatted(file: string, content: string): Promise<string> {
  const biome = spawn(
    process.execPath,
    [BIOME, 'format', `--config-path=${resolve('.')}`, `--stdin-file-path=${resolve(file)}`],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
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

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files below a folder, each beginning with that of the folder. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

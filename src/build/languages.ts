import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Ids of the languages of a guide: the folders in its `locales/`, in alphabetical order. */
export const languagesOf = (guide: string): string[] =>
  readdirSync(join(guide, 'locales'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

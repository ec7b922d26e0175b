import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a guide cannot do without, and how to come by it. All else is looked for where it is needed. */
const NEEDED = {
  'site.config.ts': 'Copy ours, and write who you are.',
  flows: 'Make the folder, and begin an article: npm run new-flow <id>',
  locales: 'Make the folder, and in it one for each language.',
};

/** Which files a guide lacks, in a sentence each. */
export function missingFiles(guide: string): string[] {
  if (!existsSync(guide)) return [`GUIDE: there is no folder "${guide}".`];
  const missing = Object.entries(NEEDED)
    .filter(([name]) => !existsSync(join(guide, name)))
    .map(([name, remedy]) => `${name} is missing. ${remedy}`);
  const locales = join(guide, 'locales');
  const isEmpty =
    existsSync(locales) &&
    !readdirSync(locales, { withFileTypes: true }).some((entry) => entry.isDirectory());
  return isEmpty
    ? [...missing, 'locales/ holds no language. Make a folder for one, named by its tag.']
    : missing;
}

import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesIn } from './files-in.ts';
import { shapeProblems } from './guide-shapes.ts';
import { languagesOf } from './languages.ts';

/** What a guide cannot do without, and how to come by it. All else is looked for where it is needed. */
const NEEDED = {
  'site.config.ts': 'Copy ours, and write who you are.',
  flows: 'Make the folder, and begin an article: npm run new-flow <id>',
  locales: 'Make the folder, and in it one for each language.',
};

/** What keeps files from being read; the bundler would not say in which file it is. */
function jsonProblems(guide: string): string[] {
  const languages = languagesOf(guide);
  const files = ['flows', 'locales'].flatMap((folder) => filesIn(join(guide, folder)));
  return files
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const name = relative(guide, file).replaceAll('\\', '/');
      try {
        return shapeProblems(name, JSON.parse(readFileSync(file, 'utf8')), { languages });
      } catch (error) {
        return [`${name}: ${(error as Error).message}. Mend it.`];
      }
    });
}

/** Which files a guide lacks, and which cannot be read, in a sentence each. */
export function fileProblems(guide: string): string[] {
  if (!existsSync(guide)) return [`GUIDE: there is no folder "${guide}".`];
  const missing = Object.entries(NEEDED)
    .filter(([name]) => !existsSync(join(guide, name)))
    .map(([name, remedy]) => `${name} is missing. ${remedy}`);
  if (existsSync(join(guide, 'locales')) && languagesOf(guide).length === 0)
    missing.push('locales/ holds no language. Make a folder for one, named by its tag.');
  return missing.length > 0 ? missing : jsonProblems(guide);
}

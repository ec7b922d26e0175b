import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/*
 * No code or test outside the guide names an article of the guide in this repository, its brand, or its languages:
 * with another guide in its place, everything else stays as it is.
 */

/** The guide that stands at the root, whatever guide the tests run with. */
const flows = readdirSync('flows')
  .filter((file) => /^[\w-]+\.ts$/.test(file) && file !== 'time-rules.ts')
  .map((file) => file.slice(0, -3))
  // A word of English by itself.
  .filter((id) => id.includes('-'));
const languages = readdirSync('locales', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Files that may name them, each with its reason. */
const MAY = new Map([
  ['test/no-guide-names.test.ts', 'names what it looks for'],
  ['src/author/texts-page.tsx', 'is a page for authors, in English'],
  ['src/author/studio/ui/index.html', 'is the page of the studio, in English'],
]);

const files = execFileSync('git', ['ls-files', 'src', 'server', 'e2e', 'test'], {
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((file) => !file.startsWith('test/guide/') && !MAY.has(file));

/** Lines in which an expression is found: `src/a.ts:3 the line`. */
function linesWith(pattern: RegExp, among: readonly string[]): string[] {
  return among.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  );
}

it('no code or test outside the guide names one of its articles', () => {
  const pattern = new RegExp(`(?<![\\w-])(${flows.join('|')})(?![\\w-])`);
  expect(linesWith(pattern, files)).toEqual([]);
});

it('no code or test outside the guide names its brand', () => {
  expect(
    linesWith(/IBKR|Interactive Brokers|Client Services|Client Portal|KB\d{3}/i, files),
  ).toEqual([]);
});

// Tests run on the small guide, and may say which language they mean there.
it('no code outside the guide names a language', () => {
  const pattern = new RegExp(`['"\`/(|](${languages.join('|')})['"\`/)|]`);
  const code = files.filter((file) => !/\.(test|spec|bench)\.tsx?$|^(e2e|test)\//.test(file));
  expect(linesWith(pattern, code)).toEqual([]);
});

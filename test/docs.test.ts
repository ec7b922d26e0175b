import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = ['.', 'docs', 'docs/decisions'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file)),
);

/** Where the links of a page lead inside the repository, as it writes them. */
const linksIn = (page: string) =>
  [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => !/^(https?:|#)/.test(link));

/** Words in the font of code, but for whole blocks, which say what stands elsewhere. */
const codeIn = (page: string): string[] =>
  [
    ...readFileSync(page, 'utf8')
      .replace(/^```.*?^```/gms, '')
      .matchAll(/`([^`\n]+)`/g),
  ].map(([, code]) => code!);

const folders = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['node_modules', 'build', 'dist'].includes(entry.name))
  .map(({ name }) => name);

/** Paths in the project, as a page writes them: `src/build/`, `docs/*.md`, `server/{serve,start}.mjs`. */
const pathsIn = (page: string): string[] =>
  codeIn(page).filter(
    (code) =>
      folders.some((folder) => code.startsWith(`${folder}/`)) && /^[\w./*{},:-]+$/.test(code),
  );

/** `a/{b,c}.ts` -> `a/b.ts`, `a/c.ts`. */
function* spelledOut(path: string): Generator<string> {
  const [whole, choices] = /\{([^{}]*)\}/.exec(path) ?? [];
  if (whole === undefined) yield path;
  else for (const each of choices!.split(',')) yield* spelledOut(path.replace(whole, () => each));
}

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
}).split('\n');

/** Whether the project has such a file or folder; a line behind a colon is not looked at. */
function isThere(path: string): boolean {
  const [named = ''] = path.split(':');
  const pattern = named
    .replace(/\/$/, '')
    .replaceAll('.', '\\.')
    .replaceAll(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'));
  const expression = new RegExp(`^${pattern}(?:/|$)`);
  return tracked.some((file) => expression.test(file));
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** Names of the commands that a page tells to run, those in blocks too. */
const scriptsIn = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(test|start)\b)/g)].map(
    ([, run, short]) => run ?? short!,
  );

/** The article that `docs/files-of-a-flow.md` has its reader write. */
const EXAMPLE = 'router-lights';

/** The log of changes and records that were replaced say what was so at their time. */
const ofToday = pages.filter(
  (page) =>
    page !== 'CHANGELOG.md' &&
    !(
      page.startsWith('docs/decisions/') && /Status: (?!accepted)/.test(readFileSync(page, 'utf8'))
    ),
);

describe.each(ofToday)('%s', (page) => {
  it('names no file or folder of the project that is not there', () => {
    const paths = pathsIn(page).flatMap((path) => [...spelledOut(path)]);
    expect(paths.filter((path) => !isThere(path) && !path.includes(EXAMPLE))).toEqual([]);
  });

  it('names no command that is not there', () => {
    expect(scriptsIn(page).filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('docs/reliability.md', () => {
  const rows = readFileSync('docs/reliability.md', 'utf8')
    .split('\n')
    .filter((line) => /^\|(?! what fails| ---)/.test(line))
    .map((line) => line.slice(2, -2).split(' | '));

  it('has a test for each line', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const [what, seen, shown] of rows) {
      expect(seen, what).toMatch(/\w/);
      expect(shown, what).toMatch(/`[\w.-]+\.(?:spec|test)\.tsx?`/);
    }
  });

  it('names tests by words of their titles', () => {
    for (const [what, , shown = ''] of rows)
      for (const [, file, words] of shown.matchAll(/`([^`]+)`(?:: "([^"]+)")?/g)) {
        const path = tracked.find((each) => each.endsWith(`/${file}`));
        expect(path, what).toBeDefined();
        expect(readFileSync(path!, 'utf8'), what).toContain(words ?? '');
      }
  });
});

it('pages of documentation name files and commands at all', () => {
  expect(ofToday.flatMap(pathsIn).length).toBeGreaterThan(50);
  expect(ofToday.flatMap(scriptsIn).length).toBeGreaterThan(30);
});

describe.each(pages)('%s', (page) => {
  it('links to nothing that is not there', () => {
    const broken = linksIn(page).filter(
      (link) => !existsSync(join(dirname(page), link.split('#')[0]!)),
    );
    expect(broken).toEqual([]);
  });
});

describe('the index of decisions', () => {
  it('has each record', () => {
    const records = readdirSync('docs/decisions').filter((file) => /^\d/.test(file));
    const listed = linksIn('docs/decisions/README.md');
    expect(records.filter((file) => !listed.includes(file))).toEqual([]);
  });
});

describe('the version of Node', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    engines: { node: string };
  };
  const version = readFileSync('.nvmrc', 'utf8').trim();

  it.each(['Dockerfile', '.devcontainer/Dockerfile'])('is that of .nvmrc in %s', (file) => {
    const bases = readFileSync(file, 'utf8').match(/^FROM node:[\d.]+/gm);
    expect(new Set(bases)).toEqual(new Set([`FROM node:${version}`]));
  });

  it('is one that the project supports', () => {
    const [major, minor] = version.split('.').map(Number);
    const [least, leastMinor] = /(\d+)\.(\d+)/.exec(engines.node)!.slice(1).map(Number);
    expect(major! > least! || (major === least && minor! >= leastMinor!)).toBe(true);
  });
});

describe('the workflows', () => {
  it.each(readdirSync('.github/workflows'))(
    '%s names each action by the hash of its commit',
    (file) => {
      const actions =
        readFileSync(join('.github/workflows', file), 'utf8').match(/uses: .+/g) ?? [];
      expect(actions.filter((action) => !/@[0-9a-f]{40} # v\d/.test(action))).toEqual([]);
    },
  );
});

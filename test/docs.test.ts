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

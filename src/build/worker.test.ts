import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { workerOf } from './worker';

const SITE = new Map([
  ['index.html', 'way in'],
  ['shell.html', 'shell'],
  ['404.html', 'missing'],
  ['ru/404.html', 'missing'],
  ['en/index.html', 'topics'],
  ['en/lamp/index.html', 'article'],
  ['assets/main-0a1b2c3d.js', 'code'],
  ['assets/main-0a1b2c3d.js.br', 'compressed'],
  ['assets/main-0a1b2c3d.js.gz', 'compressed'],
  ['assets/workspace-0a1b2c3d.js', 'for agents'],
  ['assets/first-page-0a1b2c3d.js', 'for other sites'],
  ['maps/lamp.en.json', 'map'],
  ['search/en.json', 'index'],
  ['manifest.webmanifest', '{}'],
  ['icons/192.png', 'icon'],
  ['flows/lamp.en.json', 'for programs'],
  ['embed.js', 'for other sites'],
  ['robots.txt', 'for robots'],
  ['sitemap.xml', 'for robots'],
  ['_headers', 'for the host'],
  ['sw.js', 'the last worker'],
]);

const MANIFEST = {
  'src/app/main.tsx': { file: 'assets/main-0a1b2c3d.js' },
  'src/agent/workspace.tsx': { file: 'assets/workspace-0a1b2c3d.js' },
};

const hashed = (site: ReadonlyMap<string, string>) =>
  new Map(
    [...site].map(([file, content]) => [file, createHash('sha256').update(content).digest()]),
  );

/** What the text of a worker begins with. */
function constantsOf(site: ReadonlyMap<string, string>, code = '/* code */', path = '') {
  const text = workerOf(code, hashed(site), MANIFEST, path);
  const constant = (name: string): unknown =>
    JSON.parse(new RegExp(`const ${name} = ([^;]+);`).exec(text)?.[1] ?? 'null');
  return {
    version: constant('VERSION') as string,
    files: constant('FILES') as Record<string, string>,
    later: constant('LATER') as Record<string, string>,
    pages: constant('PAGES') as string[],
    base: constant('BASE') as string,
    text,
  };
}

const versionWith = (file: string, content: string) =>
  constantsOf(new Map([...SITE, [file, content]])).version;

it('keeps the way in, the shell and all that a page may load, and knows every page', () => {
  const { files, pages, text } = constantsOf(SITE);
  expect(Object.keys(files)).toEqual([
    '/assets/main-0a1b2c3d.js',
    '/',
    '/manifest.webmanifest',
    '/search/en.json',
    '/shell.html',
  ]);
  expect(pages).toEqual(['/en/', '/en/lamp/', '/']);
  expect(text.endsWith('/* code */')).toBe(true);
});

it('leaves for later what only some need', () => {
  const { later } = constantsOf(SITE);
  expect(Object.keys(later)).toEqual(['/assets/workspace-0a1b2c3d.js', '/maps/lamp.en.json']);
  expect(later['/maps/lamp.en.json']).toMatch(/=$/);
});

it('knows the content of every file, whatever its name', () => {
  const { files } = constantsOf(SITE);
  for (const hash of Object.values(files)) expect(hash).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  expect(constantsOf(new Map([...SITE, ['shell.html', 'other']])).files['/shell.html']).not.toBe(
    files['/shell.html'],
  );
});

it('leaves the pages of widget and proof to the network, in a language of any tag', () => {
  for (const language of ['en', 'pt-BR'])
    for (const page of ['widget', 'widget/lamp', 'widget/lamp/turn-up', 'proof']) {
      const { pages } = constantsOf(new Map([...SITE, [`${language}/${page}/index.html`, page]]));
      expect(pages).toEqual(constantsOf(SITE).pages);
    }
});

it('writes the path below which the site stands into all addresses', () => {
  const { files, later, pages, base } = constantsOf(SITE, undefined, '/help');
  expect(base).toBe('/help');
  expect(Object.keys(files)).toContain('/help/shell.html');
  expect(pages).toEqual(['/help/en/', '/help/en/lamp/', '/help/']);
  for (const address of [...Object.keys(files), ...Object.keys(later)])
    expect(address).toMatch(/^\/help\//);
  expect(constantsOf(SITE).base).toBe('');
});

it('is the same for the same site, in whatever order its files are read', () => {
  expect(workerOf('/* code */', new Map([...hashed(SITE)].toReversed()), MANIFEST)).toBe(
    workerOf('/* code */', hashed(SITE), MANIFEST),
  );
});

it('is a new version if a page, a file or the worker changes, and only then', () => {
  const { version } = constantsOf(SITE);
  expect(versionWith('en/lamp/index.html', 'other')).not.toBe(version);
  expect(versionWith('search/en.json', 'other')).not.toBe(version);
  expect(versionWith('en/new/index.html', '')).not.toBe(version);
  expect(constantsOf(SITE, '/* other */').version).not.toBe(version);
  expect(versionWith('assets/main-0a1b2c3d.js.br', 'other')).toBe(version);
  expect(versionWith('sw.js', 'other')).toBe(version);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesIn } from '../src/build/files-in';
import { dist, GUIDE, languages } from './fixture';
import { expect, test } from './site';

const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

/** Packages of which no browser gets anything. */
const OF_THE_SERVER = ['sirv'];

interface Package {
  version: string;
  dependencies?: Record<string, string>;
}
const packageOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;

/** The licence of each package that is named, by its name. */
const licences = (): Map<string, string> =>
  new Map(
    read('licenses.txt')
      .split(/^## /m)
      .slice(1)
      .map((part) => [/^\S+/.exec(part)![0], part]),
  );

test('the licence of each package in the bundle is shipped', async ({ request }) => {
  const shipped = licences();
  const bundled = Object.keys(packageOf('.').dependencies!).filter(
    (name) => !OF_THE_SERVER.includes(name),
  );
  expect(bundled.filter((name) => !shipped.has(name))).toEqual([]);
  for (const [name, licence] of shipped) {
    const folder = join('node_modules', name);
    if (existsSync(folder)) expect(licence, name).toContain(packageOf(folder).version);
    expect(licence, name).toMatch(
      /Permission is hereby granted|Redistribution and use|Apache License/,
    );
  }
  const answer = await request.get('/licenses.txt');
  expect(answer.headers()['content-type']).toContain('text/plain');
});

test('notes for agents are kept out of searches, and told by no name', async ({ request }) => {
  const notes = readdirSync(join(dist, 'assets')).filter((file) => /^notes-.*\.js$/.test(file));
  expect(notes.length).toBeGreaterThan(0);
  for (const file of notes) {
    const headers = (await request.get(`/assets/${file}`)).headers();
    expect(headers['x-robots-tag'], file).toBe('noindex');
  }
  const texts = languages.flatMap((language) =>
    readdirSync(join(GUIDE, 'locales', language))
      // Other files have keys that are called the same.
      .filter((file) => !/^(?:agent|captions|common|proof)\.json$/.test(file))
      .map((file) => readFileSync(join(GUIDE, 'locales', language, file), 'utf8')),
  );
  const written = texts.flatMap((file) => file.match(/(?<="(?:say|agentNote)": ")[^"\\]+/g) ?? []);
  expect(written.length).toBeGreaterThan(5);
  const others = filesIn(dist).filter((file) => /\.(?:js|json|html)$/.test(file));
  for (const file of others.filter((each) => !basename(each).startsWith('notes-'))) {
    const content = readFileSync(file, 'utf8');
    expect(
      written.filter((note) => content.includes(note)),
      file,
    ).toEqual([]);
  }
  for (const address of read('sitemap.xml').match(/<loc>[^<]+/g)!)
    expect(address).not.toMatch(/\/agent\/|notes-|assets/);
  expect(read('en/agent/index.html')).toContain('<meta name="robots" content="noindex">');
});

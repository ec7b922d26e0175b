import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './fixture';
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
  const others = readdirSync(join(dist, 'assets')).filter((file) => !file.startsWith('notes-'));
  for (const file of others.filter((each) => each.endsWith('.js')))
    expect(read(`assets/${file}`), file).not.toContain('agentNote:');
  for (const address of read('sitemap.xml').match(/<loc>[^<]+/g)!)
    expect(address).not.toMatch(/\/agent\/|notes-|assets/);
  expect(read('en/agent/index.html')).toContain('<meta name="robots" content="noindex">');
});

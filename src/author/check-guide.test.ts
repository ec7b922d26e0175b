import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'guides-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the check says of a copy of the small guide after a change. */
function complaintsOf(name: string, change: (guide: string) => void): string[] {
  const guide = join(folder, name);
  cpSync('test/guide', guide, { recursive: true });
  change(guide);
  const { stderr } = spawnSync('node', ['run.mjs', 'src/author/check-guide.ts'], {
    encoding: 'utf8',
    env: { ...process.env, GUIDE: guide },
  });
  return stderr.trim().split('\n');
}

/** Replaces the first match in a file. */
const edit = (file: string, from: RegExp, to: string) => (guide: string) => {
  const before = readFileSync(join(guide, file), 'utf8');
  expect(before).toMatch(from);
  writeFileSync(join(guide, file), before.replace(from, to));
};

it('has nothing to say of a good guide outside the project', () => {
  expect(complaintsOf('good', () => undefined)).toEqual(['']);
});

it.each([
  [
    'figure',
    edit('flows/figures/desk-lamp.json', /"kind": "row"/, '"kind": "raw"'),
    /^flows\/figures\/desk-lamp.json: "\w+\.\w+": there is no kind of part "raw"\.$/,
  ],
  [
    'text',
    edit('locales/en/kettle.json', /"summary": "[^"]+"/, '"summary": ""'),
    /^locales\/en\/kettle.json: no text for "summary"\.$/,
  ],
  ['json', edit('flows/figures/kettle.json', /^\{/, ''), /^flows\/figures\/kettle.json: /],
  [
    'triage',
    (guide: string) => rmSync(join(guide, 'flows/start.ts')),
    /^site\.config\.ts: triage "start" is no flow\. Name one/,
  ],
  [
    'site',
    edit('site.config.ts', /light: '#\w+'/, "light: 'red'"),
    /accent\.light: "red" is no colour\. Write it as #rrggbb\.$/,
  ],
])('names file, key and remedy, and no more, where there is a bad %s', (name, change, sentence) => {
  const complaints = complaintsOf(name, change);
  expect(
    complaints.some((each) => sentence.test(each)),
    complaints.join('\n'),
  ).toBe(true);
  expect(complaints.join('\n')).not.toMatch(/^\s+at /m);
});

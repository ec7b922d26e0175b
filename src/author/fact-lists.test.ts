import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readFacts } from './fact-lists';

const FACT = { id: 'A-1', en: 'One.', ru: 'Один.', numbers: [], labels: [] };

/** A folder with files of these contents. */
function folderWith(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'facts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), JSON.stringify(content));
  return folder;
}

it('reads facts from a file of a flow, an export, and all of a folder', () => {
  const folder = folderWith({
    'a.json': { article: 'KB1', facts: [FACT] },
    'b.json': [{ ...FACT, id: 'B-1' }],
    'glossary.json': [{ term: 'token' }],
  });
  expect(readFacts(join(folder, 'a.json'))).toEqual([FACT]);
  expect(readFacts(folder).map(({ id }) => id)).toEqual(['A-1', 'B-1']);
});

it('says which file holds no facts, or a broken one', () => {
  const folder = folderWith({ 'a.json': [FACT, { id: 'A-2' }], 'b.json': { terms: [] } });
  expect(() => readFacts(join(folder, 'c.json'))).toThrow('There is no file or folder');
  expect(() => readFacts(join(folder, 'b.json'))).toThrow('holds no facts');
  expect(() => readFacts(folder)).toThrow(
    `${join(folder, 'a.json')}: fact 2 needs id, en, ru, numbers and labels.`,
  );
});

it('the commands print a flow and the difference of two lists, or what is wrong', () => {
  const node = (...args: string[]) => execFileSync('node', args, { encoding: 'utf8' });
  expect(node('run.mjs', 'src/author/print-flow.ts', 'kettle', '--locale', 'ru')).toContain(
    'JOURNEYS (',
  );
  const facts = 'test/guide/flows/facts/kettle.json';
  expect(node('run.mjs', 'src/author/kb-diff.ts', facts, facts)).toBe(
    'Facts that differ: 0. Steps to look at: 0.\n',
  );
  const failed = spawnSync('node', ['run.mjs', 'src/author/print-flow.ts', 'nope'], {
    encoding: 'utf8',
  });
  expect(failed.status).toBe(1);
  expect(failed.stderr).toBe('There is no flow "nope" in flows/.\n');
});

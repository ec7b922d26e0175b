import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { targetProblems } from './target-problems';
import { type FlatTexts, flatTexts, missingTexts, spareTexts } from './text-problems';
import type { FactFile } from '../content/facts';
import { type Flow, hasStep, stepIds } from '../engine/flow';
import { stepTable, walkProblems } from '../engine/walks';
import { RESERVED, newFlow } from './new-flow';

/** A project with the languages and shared steps of this one; inside it, so that `#flow` is found. */
let root: string;
beforeAll(() => {
  mkdirSync('build', { recursive: true });
  root = mkdtempSync(resolve('build/new-flow-'));
  for (const locale of ['en', 'ru']) mkdirSync(join(root, 'locales', locale), { recursive: true });
  mkdirSync(join(root, 'flows'));
  symlinkSync(resolve('flows/shared'), join(root, 'flows/shared'), 'dir');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

describe('a new flow', () => {
  let flow: Flow;
  let files: string[];
  beforeAll(async () => {
    files = newFlow('router-lights', root);
    const file = join(root, 'flows/router-lights.ts');
    flow = ((await import(/* @vite-ignore */ file)) as { default: Flow }).default;
  });

  it('is five files, and a number for its spoken codes', () => {
    expect(files.sort()).toEqual([
      'flows/facts/router-lights.json',
      'flows/numbers.json',
      'flows/router-lights.ts',
      'flows/walks/router-lights.json',
      'locales/en/router-lights.json',
      'locales/ru/router-lights.json',
    ]);
    expect(read('flows/numbers.json')).toEqual({ 'router-lights': '00' });
  });

  it('can be walked to an outcome from each of its steps', async () => {
    expect(flow.id).toBe('router-lights');
    expect(await targetProblems(flow)).toEqual([]);
  });

  it('has a place for each text that it needs, still empty, and for no other', () => {
    const shared = read('../../locales/en/shared.json') as Parameters<typeof flatTexts>[0];
    const [en, ru] = ['en', 'ru'].map((locale) =>
      flatTexts(read(`locales/${locale}/router-lights.json`) as typeof shared),
    ) as [FlatTexts, FlatTexts];
    expect(ru).toEqual(en);
    expect(spareTexts(flow, en)).toEqual([]);
    expect(missingTexts(flow, en, flatTexts(shared)).sort()).toEqual(Object.keys(en).sort());
  });

  it('has a fact to fill in on one of its steps', () => {
    const { facts } = read('flows/facts/router-lights.json') as FactFile;
    expect(facts.flatMap(({ steps }) => steps).every((step) => hasStep(flow, step!))).toBe(true);
    expect(stepIds(flow)).toContain(facts[0]!.steps![0]);
  });

  it('has walks that take each of its options', () => {
    const table = stepTable(flow, new Map());
    expect(walkProblems(table, read('flows/walks/router-lights.json') as string[])).toEqual([]);
  });

  it('never writes over another one, not even in part', () => {
    rmSync(join(root, 'flows/router-lights.ts'));
    expect(() => newFlow('router-lights', root)).toThrow(
      'locales/en/router-lights.json is there already.',
    );
    expect(() => readFileSync(join(root, 'flows/router-lights.ts'))).toThrow('ENOENT');
  });
});

it.each(['', 'Router', 'router_lights', '../router', 'router-', 'r2', undefined])(
  'refuses the name %s',
  (id) => {
    expect(() => newFlow(id as string, root)).toThrow(/is no name for a flow/);
  },
);

it('refuses the names of pages and files of the site', () => {
  for (const id of RESERVED) expect(() => newFlow(id, root)).toThrow(/is taken by the site/);
});

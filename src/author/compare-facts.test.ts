import { expect, it } from 'vitest';
import { compareFacts, printChanges, type SourceFact } from './compare-facts';
import { loadFacts } from '../build/proof/sources';

const fact = (id: string, change: Partial<SourceFact> = {}): SourceFact => ({
  id,
  en: 'Ten attempts.',
  ru: 'Десять попыток.',
  numbers: ['10'],
  labels: [],
  ...change,
});

it('finds what was changed, added and removed, and nothing in what was not', () => {
  const before = [fact('A-1'), fact('A-2'), fact('A-3'), fact('A-3')];
  const after = [fact('A-4'), fact('A-2', { numbers: ['8'] }), fact('A-1')];
  expect(compareFacts(before, after)).toEqual([
    { id: 'A-4', after: after[0] },
    { id: 'A-2', before: before[1], after: after[1] },
    { id: 'A-3', before: before[2] },
  ]);
  expect(compareFacts(before, before)).toEqual([]);
});

it('names the steps that state a fact', async () => {
  const { facts } = (await loadFacts('desk-lamp'))!;
  const stated = facts.find(({ steps }) => steps?.length)!;
  const leftOut = facts.find((each) => each.leftOut)!;
  const changed = { ...stated, numbers: ['987654 days'] };
  const printed = await printChanges([stated, leftOut], [changed, fact('New-1')]);
  expect(printed).toContain(`Changed ${stated.id}\n  - numbers: `);
  expect(printed).toContain('  + numbers: 987654 days\n');
  for (const step of stated.steps!) expect(printed).toContain(`  in desk-lamp.${step}`);
  expect(printed).toContain(`  in desk-lamp, left out: ${leftOut.leftOut!}`);
  expect(printed).toMatch(/Added New-1[^]*in no step/);
  expect(printed).toContain(
    `Facts that differ: 3. Steps to look at: ${new Set(stated.steps).size}.`,
  );
});

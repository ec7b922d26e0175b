import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packTerms, unpackTerms, type WeightedTerm } from './index-file';

it('keeps which terms a document has, and about how often each counts', () => {
  const packed = packTerms([
    [7, 5],
    [0, 3],
    [8, 100],
    [3, 1],
  ]);
  expect(unpackTerms(packed)).toEqual([
    [0, 3],
    [3, 3],
    [7, 5],
    [8, 56],
  ]);
  expect(unpackTerms(packTerms([]))).toEqual([]);
});

it('never tells more of one term than of another that counts as often', () => {
  const terms = fc.uniqueArray(fc.tuple(fc.nat(50_000), fc.integer({ min: 1, max: 200 })), {
    selector: ([term]) => term,
  });
  fc.assert(
    fc.property(terms, (all: WeightedTerm[]) => {
      const read = new Map(unpackTerms(packTerms(all)));
      expect([...read.keys()].sort()).toEqual(all.map(([term]) => term).sort());
      for (const [term, weight] of all)
        for (const [other, less] of all)
          if (less <= weight) expect(read.get(other)).toBeLessThanOrEqual(read.get(term)!);
    }),
    { numRuns: 50 },
  );
});

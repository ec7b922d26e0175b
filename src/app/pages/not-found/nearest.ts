/** Pairs of letters of a word, hyphens left out. */
const pairs = (word: string): Set<string> => {
  const letters = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
};

/** Share of letter pairs that two words have in common: 0 to 1 (Dice). */
export function likeness(one: string, another: string): number {
  const [a, b] = [pairs(one), pairs(another)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** The candidates most like a word, best first; none that is not like it at all. */
export const nearest = (word: string, candidates: readonly string[], most = 3): string[] =>
  candidates
    .map((candidate) => ({ candidate, score: likeness(word, candidate) }))
    .filter(({ score }) => score >= 0.3)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ candidate }) => candidate);

/** Fewer while mutants are tested: each of them costs this much. A browser has no such settings. */
const { PROPERTY_RUNS = 10_000 } = 'process' in globalThis ? process.env : {};
const RUNS = Number(PROPERTY_RUNS);

/**
 * Settings of a property. Its seed is printed, so that what was tried can be tried again.
 *
 * @param atOnce cases that one run tries.
 */
export function seeded(seed: number, atOnce = 1): { numRuns: number; seed: number } {
  console.log(`seed ${seed}, ${RUNS} runs`);
  return { numRuns: Math.ceil(RUNS / atOnce), seed };
}

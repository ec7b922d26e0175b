/** Fewer while mutants are tested: each of them costs this much. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 10_000);

/**
 * Settings of a property. Its seed is printed, so that what was tried can be tried again.
 *
 * @param atOnce cases that one run tries.
 */
export function seeded(seed: number, atOnce = 1): { numRuns: number; seed: number } {
  console.log(`seed ${seed}, ${RUNS} runs`);
  return { numRuns: Math.ceil(RUNS / atOnce), seed };
}

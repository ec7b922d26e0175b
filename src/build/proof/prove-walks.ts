import type { WalkProof } from '../../app/pages/proof/proof';
import { parseWalk, type StepTable, unusedOptions, walkProblems } from '../../engine/walks';
import { mutateFlow } from '../flow-mutants';

/**
 * Proves where the answers of a flow lead, by its walks.
 *
 * @param tables of all flows, by id; the flow's own among them.
 * @param texts its walks as they are written.
 * @returns what was counted, and the claims that do not hold.
 */
export function proveWalks(
  table: StepTable,
  tables: ReadonlyMap<string, StepTable>,
  texts: readonly string[],
): { proof: WalkProof; broken: string[] } {
  const walks = texts.flatMap((text) => parseWalk(text) ?? []);
  const { mutants, survivors } = mutateFlow(table, tables, walks);
  const problems = walkProblems(table, texts);
  const options = Object.values(table.targets).flatMap((each) => Object.keys(each)).length;
  return {
    proof: {
      count: walks.length,
      options: options - unusedOptions(table, walks).length,
      mutants,
      survivors: survivors.length,
    },
    // A problem lets many mutants survive: their names would only hide it.
    broken: problems.length > 0 ? problems : survivors.map((name) => `no walk notices "${name}"`),
  };
}

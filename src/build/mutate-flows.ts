import { parseWalk } from '../engine/walks';
import { mutateFlow } from './flow-mutants';
import { loadStepTables, loadWalks } from './load-walks';

const NUMBER_WIDTH = 7;

const line = (name: string, ...numbers: (number | string)[]): string =>
  name.padEnd(26) + numbers.map((each) => String(each).padStart(NUMBER_WIDTH + 4)).join('');

/**
 * Puts every wrong way into every flow of the guide and counts what its walks miss.
 *
 * @returns a table to print, with each survivor below it, and how many survived.
 */
export async function mutateFlows(): Promise<{ report: string; survivors: number }> {
  const tables = await loadStepTables();
  const lines = [line('flow', 'walks', 'mutants', 'survivors')];
  const survived: string[] = [];
  const total = { walks: 0, mutants: 0 };
  for (const [id, table] of tables) {
    const walks = (await loadWalks(id)).map(parseWalk).filter((walk) => walk !== undefined);
    const { mutants, survivors } = mutateFlow(table, tables, walks);
    lines.push(line(id, walks.length, mutants, survivors.length));
    survived.push(...survivors.map((name) => `${id}: ${name}`));
    total.walks += walks.length;
    total.mutants += mutants;
  }
  lines.push(line('total', total.walks, total.mutants, survived.length));
  const list = survived.map((name) => `survived: ${name}`);
  return { report: [...lines, ...list].join('\n'), survivors: survived.length };
}

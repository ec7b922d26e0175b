import { parseWalk } from '../engine/walks';
import { mutateFlow } from './flow-mutants';
import { loadStepTables, loadWalks } from './load-walks';

const NAME_WIDTH = 26;
const NUMBER_WIDTH = 11;

const line = (name: string, ...numbers: (number | string)[]): string =>
  name.padEnd(NAME_WIDTH) + numbers.map((each) => String(each).padStart(NUMBER_WIDTH)).join('');

/** `npm run mutate:flows`: puts every wrong way into every flow of the guide, and names those that its walks miss. */
export async function main(): Promise<void> {
  const tables = await loadStepTables();
  const survived: string[] = [];
  const total = { walks: 0, mutants: 0 };
  console.log(line('flow', 'walks', 'mutants', 'survivors'));
  for (const [id, table] of tables) {
    const walks = (await loadWalks(id)).flatMap((text) => parseWalk(text) ?? []);
    const { mutants, survivors } = mutateFlow(table, tables, walks);
    console.log(line(id, walks.length, mutants, survivors.length));
    survived.push(...survivors.map((name) => `survived: ${id}: ${name}`));
    total.walks += walks.length;
    total.mutants += mutants;
  }
  console.log([line('total', total.walks, total.mutants, survived.length), ...survived].join('\n'));
  process.exitCode = survived.length > 0 ? 1 : 0;
}

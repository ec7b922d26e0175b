import { type Landing, type StepTable, type Walk, walkDifference } from '../engine/walks';

/** A flow with one wrong way in it. */
export interface Mutant {
  /** What was made wrong: `isPlugged yes -> plugIn`. */
  name: string;
  table: StepTable;
}

/** What the walks of a flow notice. */
export interface MutationResult {
  mutants: number;
  /** Names of the mutants that every walk still passes. */
  survivors: string[];
}

function withTargets(table: StepTable, step: string, changed: Record<string, string>): StepTable {
  const options = { ...table.targets[step], ...changed };
  return { ...table, targets: { ...table.targets, [step]: options } };
}

/** Each option that leads to each other step. */
function* wrongTargets(table: StepTable): Generator<Mutant> {
  const steps = Object.keys(table.targets);
  for (const [step, options] of Object.entries(table.targets))
    for (const [option, target] of Object.entries(options))
      for (const other of steps.filter((each) => each !== target)) {
        const mutated = withTargets(table, step, { [option]: other });
        yield { name: `${step} ${option} -> ${other}`, table: mutated };
      }
}

/** Each pair of options of a step, one taken for the other; a pair with one target stays the same flow. */
function* swappedOptions(table: StepTable): Generator<Mutant> {
  for (const [step, options] of Object.entries(table.targets)) {
    const pairs = Object.entries(options);
    for (const [at, [first, target]] of pairs.entries())
      for (const [second, other] of pairs.slice(at + 1).filter((pair) => pair[1] !== target)) {
        const mutated = withTargets(table, step, { [first]: other, [second]: target });
        yield { name: `${step} ${first} <-> ${second}`, table: mutated };
      }
  }
}

function* wrongStarts(table: StepTable): Generator<Mutant> {
  for (const initial of Object.keys(table.targets))
    if (initial !== table.initial)
      yield { name: `initial -> ${initial}`, table: { ...table, initial } };
}

/** Each hand-over on each other step of its flow, and on the first step of each other flow. */
function* wrongLandings(
  table: StepTable,
  tables: ReadonlyMap<string, StepTable>,
): Generator<Mutant> {
  for (const [outcome, landing] of Object.entries(table.landings)) {
    const others: Landing[] = [
      ...Object.keys(tables.get(landing.flow)?.targets ?? {})
        .filter((step) => step !== landing.step)
        .map((step) => ({ flow: landing.flow, step })),
      ...[...tables.values()]
        .filter(({ flow }) => flow !== landing.flow)
        .map(({ flow, initial }) => ({ flow, step: initial })),
    ];
    for (const other of others) {
      const landings = { ...table.landings, [outcome]: other };
      yield { name: `${outcome} > ${other.flow} ${other.step}`, table: { ...table, landings } };
    }
  }
}

/**
 * Every wrong way that one slip can put into a flow.
 *
 * @param tables of all flows of the guide, by id.
 */
export function* flowMutants(
  table: StepTable,
  tables: ReadonlyMap<string, StepTable>,
): Generator<Mutant> {
  yield* wrongTargets(table);
  yield* swappedOptions(table);
  yield* wrongStarts(table);
  yield* wrongLandings(table, tables);
}

/** Puts each wrong way into a flow, and lists those that none of its walks notices. */
export function mutateFlow(
  table: StepTable,
  tables: ReadonlyMap<string, StepTable>,
  walks: readonly Walk[],
): MutationResult {
  let mutants = 0;
  const survivors: string[] = [];
  for (const { name, table: mutated } of flowMutants(table, tables)) {
    mutants += 1;
    if (walks.every((walk) => walkDifference(mutated, walk) === undefined)) survivors.push(name);
  }
  return { mutants, survivors };
}

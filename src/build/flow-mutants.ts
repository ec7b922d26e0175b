import { type Landing, type StepTable, type Walk, walkDifference } from '../engine/walks';

/** What the walks of a flow notice. */
export interface MutationResult {
  mutants: number;
  /** Names of the mutants that every walk still passes. */
  survivors: string[];
}

/** Each option that leads to each other step. */
function* wrongTargets({ targets }: StepTable): Generator<string> {
  const steps = Object.keys(targets);
  for (const [step, options] of Object.entries(targets))
    for (const [option, target] of Object.entries(options)) {
      for (const other of steps.filter((each) => each !== target)) {
        options[option] = other;
        yield `${step} ${option} -> ${other}`;
      }
      options[option] = target;
    }
}

/** Each pair of options of a step, one taken for the other; a pair with one target stays the same flow. */
function* swappedOptions({ targets }: StepTable): Generator<string> {
  for (const [step, options] of Object.entries(targets)) {
    const pairs = Object.entries(options);
    for (const [at, [first, target]] of pairs.entries())
      for (const [second, other] of pairs.slice(at + 1).filter((pair) => pair[1] !== target)) {
        Object.assign(options, { [first]: other, [second]: target });
        yield `${step} ${first} <-> ${second}`;
        Object.assign(options, { [first]: target, [second]: other });
      }
  }
}

function* wrongStarts(table: StepTable): Generator<string> {
  const { initial, targets } = table;
  for (const other of Object.keys(targets).filter((step) => step !== initial)) {
    table.initial = other;
    yield `initial -> ${other}`;
  }
  table.initial = initial;
}

/** Each hand-over on each other step of its flow, and on the first step of each other flow. */
function* wrongLandings(
  { landings }: StepTable,
  tables: ReadonlyMap<string, StepTable>,
): Generator<string> {
  for (const [outcome, landing] of Object.entries(landings)) {
    const steps = Object.keys(tables.get(landing.flow)?.targets ?? {});
    const others: Landing[] = [
      ...steps
        .filter((step) => step !== landing.step)
        .map((step) => ({ flow: landing.flow, step })),
      ...[...tables.values()]
        .filter(({ flow }) => flow !== landing.flow)
        .map(({ flow, initial }) => ({ flow, step: initial })),
    ];
    for (const other of others) {
      landings[outcome] = other;
      yield `${outcome} > ${other.flow} ${other.step}`;
    }
    landings[outcome] = landing;
  }
}

/**
 * Every wrong way that one slip can put into a flow, by name: `isPlugged yes -> plugIn`. The table has that
 * one fault until the next name is asked for: a copy for each of a thousand flows would take minutes.
 *
 * @param table changed in place, and as it was at the end.
 * @param tables of all flows of the guide, by id.
 */
export function* flowMutants(
  table: StepTable,
  tables: ReadonlyMap<string, StepTable>,
): Generator<string> {
  yield* wrongTargets(table);
  yield* swappedOptions(table);
  yield* wrongStarts(table);
  yield* wrongLandings(table, tables);
}

/** Puts each wrong way into a copy of a flow, and lists those that none of its walks notices. */
export function mutateFlow(
  table: StepTable,
  tables: ReadonlyMap<string, StepTable>,
  walks: readonly Walk[],
): MutationResult {
  const mutated = structuredClone(table);
  const notices = (walk: Walk) => walkDifference(mutated, walk) !== undefined;
  // A walk that fails on the flow as it is would seem to notice everything.
  const passing = walks.filter((walk) => !notices(walk));
  let mutants = 0;
  let killer: Walk | undefined;
  const survivors: string[] = [];
  for (const name of flowMutants(mutated, tables)) {
    mutants += 1;
    // The walk that noticed the last one mostly notices this one too.
    if (killer && notices(killer)) continue;
    killer = passing.find(notices);
    if (!killer) survivors.push(name);
  }
  return { mutants, survivors };
}

import type { Trail } from '../engine/replay';
import { type StepTable, writeWalk } from '../engine/walks';

/** Answers that lead to a step. */
interface Way {
  answers: Trail;
  step: string;
}

/** The shortest way to a step of a kind; undefined where none leads there. */
export function wayTo(
  { targets, initial }: StepTable,
  isThere: (step: string) => boolean,
  from = initial,
): Way | undefined {
  // A map goes on through what is added while it is read.
  const ways = new Map<string, Trail>([[from, []]]);
  for (const [step, answers] of ways) {
    if (isThere(step)) return { answers, step };
    for (const [option, target] of Object.entries(targets[step] ?? {}))
      if (!ways.has(target)) ways.set(target, [...answers, { step, option }]);
  }
  return undefined;
}

/** The shortest walk to an end, as it is written. */
function walkTo({ answers, step }: Way, { landings }: StepTable): string {
  const landing = landings[step];
  return writeWalk({ answers, outcome: step, ...(landing && { landing }) });
}

/** The shortest walk that takes an answer, as it is written; undefined where nobody can come to it. */
export function walkTaking(table: StepTable, step: string, option: string): string | undefined {
  const target = table.targets[step]?.[option];
  const before = wayTo(table, (each) => each === step);
  if (target === undefined || !before) return undefined;
  const isEnd = (each: string) => Object.keys(table.targets[each] ?? {}).length === 0;
  const after = wayTo(table, isEnd, target);
  if (!after) return undefined;
  const answers = [...before.answers, { step, option }, ...after.answers];
  return walkTo({ answers, step: after.step }, table);
}

/** The shortest walk to an end, as it is written; undefined where nobody can come to it. */
export function walkEndingOn(table: StepTable, outcome: string): string | undefined {
  const way = wayTo(table, (each) => each === outcome);
  return way && walkTo(way, table);
}

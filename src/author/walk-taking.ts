import type { StepTable } from '../engine/walks';

/** The shortest way between two steps: `step option` each, and the step it ends on. */
function shortestWay(
  { targets }: StepTable,
  from: string,
  isThere: (step: string) => boolean,
): string[] | undefined {
  // A map goes on through what is added while it is read.
  const ways = new Map<string, string[]>([[from, []]]);
  for (const [step, way] of ways) {
    if (isThere(step)) return [...way, step];
    for (const [option, target] of Object.entries(targets[step] ?? {}))
      if (!ways.has(target)) ways.set(target, [...way, `${step} ${option}`]);
  }
  return undefined;
}

/** The shortest walk that takes an answer, as it is written; undefined where nobody can come to it. */
export function walkTaking(table: StepTable, step: string, option: string): string | undefined {
  const target = table.targets[step]?.[option];
  const before = shortestWay(table, table.initial, (each) => each === step);
  if (target === undefined || !before) return undefined;
  const isEnd = (each: string) => Object.keys(table.targets[each] ?? {}).length === 0;
  const after = shortestWay(table, target, isEnd);
  if (!after) return undefined;
  const landing = table.landings[after.at(-1)!];
  return [
    ...before.slice(0, -1),
    `${step} ${option}`,
    ...after,
    ...(landing ? [`> ${landing.flow} ${landing.step}`] : []),
  ].join(' ');
}

import type { OutlineStep } from '../../contract';

/** What a line of a pasted list is on its step. */
export type LineKind = 'warning' | 'body' | 'action' | 'title';

export interface Line {
  kind: LineKind;
  text: string;
}

/** The lines of a step in the order of the reader's page. */
export const linesOf = ({ title, warning, body, actions }: OutlineStep): Line[] => [
  { kind: 'title', text: title },
  ...(warning ? [{ kind: 'warning' as const, text: warning }] : []),
  ...(body ? [{ kind: 'body' as const, text: body }] : []),
  ...actions.map((text) => ({ kind: 'action' as const, text })),
];

const joined = (lines: readonly Line[], kind: LineKind): string =>
  lines
    .filter((line) => line.kind === kind && line.text.trim() !== '')
    .map(({ text }) => text.trim())
    .join('\n');

/** A step of lines: where none is its title, its first action says what to do. */
export function stepOf(lines: readonly Line[]): OutlineStep {
  const actions = joined(lines, 'action').split('\n').filter(Boolean);
  const warning = joined(lines, 'warning');
  const body = joined(lines, 'body');
  return {
    title: joined(lines, 'title').replaceAll('\n', ' ') || (actions[0] ?? ''),
    ...(warning && { warning }),
    ...(body && { body }),
    actions,
  };
}

/** Steps with one line made anew. */
export const withLine = (
  steps: readonly OutlineStep[],
  at: number,
  line: number,
  change: Partial<Line>,
): OutlineStep[] =>
  steps.map((step, index) =>
    index === at
      ? stepOf(linesOf(step).map((each, own) => (own === line ? { ...each, ...change } : each)))
      : step,
  );

/** Steps of which one and the next have become one. The title of the second becomes why. */
export function joinedWithNext(steps: readonly OutlineStep[], at: number): OutlineStep[] {
  const [one, next] = [steps[at], steps[at + 1]];
  if (!one || !next) return [...steps];
  const rest = linesOf(next).filter(({ kind }) => kind !== 'title');
  return [...steps.slice(0, at), stepOf([...linesOf(one), ...rest]), ...steps.slice(at + 2)];
}

/** Steps of which one is cut before a line, which begins the second and is its title. */
export function cutBefore(steps: readonly OutlineStep[], at: number, line: number): OutlineStep[] {
  const lines = linesOf(steps[at]!);
  const [first, ...rest] = lines.slice(line);
  return [
    ...steps.slice(0, at),
    stepOf(lines.slice(0, line)),
    stepOf([{ kind: 'title', text: first!.text.replace(/[.:]$/, '') }, first!, ...rest]),
    ...steps.slice(at + 1),
  ];
}

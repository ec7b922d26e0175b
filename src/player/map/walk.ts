import type { Trail } from '../../engine/replay';

/** A walk as a map shows it. */
export interface Walk {
  /** The answers given in this flow. */
  path: Trail;
  /** The step where the person is. */
  current: string;
  /** The steps that can still be reached from there. */
  ahead: ReadonlySet<string>;
}

export type StepMark = 'here' | 'walked' | 'ahead' | 'closed';

/** `open`: it can be chosen now. */
export type OptionMark = 'chosen' | 'open' | 'ahead' | 'closed';

export function stepMark({ path, current, ahead }: Walk, step: string): StepMark {
  if (step === current) return 'here';
  if (path.some((answer) => answer.step === step)) return 'walked';
  return ahead.has(step) ? 'ahead' : 'closed';
}

export function optionMark({ path, current, ahead }: Walk, step: string, id: string): OptionMark {
  if (path.some((answer) => answer.step === step && answer.option === id)) return 'chosen';
  if (step === current) return 'open';
  return ahead.has(step) ? 'ahead' : 'closed';
}

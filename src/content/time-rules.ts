import type { TimeRule, TimeRules } from '../engine/time-rules';

/** The one file of them, where the guide has any. */
const files = import.meta.glob<TimeRules>('#guide/flows/time-rules.ts', {
  import: 'default',
  eager: true,
});

/** The time rules of the guide, by id. */
export const timeRules: TimeRules = Object.values(files)[0] ?? {};

/** @throws Error when the guide has no such rule. */
export function timeRule(id: string): TimeRule {
  const rule = Object.hasOwn(timeRules, id) ? timeRules[id] : undefined;
  if (!rule) throw new Error(`flows/time-rules.ts has no rule "${id}". Add it, or name another.`);
  return rule;
}

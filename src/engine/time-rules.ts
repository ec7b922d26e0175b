interface Phase {
  /** Texts: `time.phases.<id>` and `time.advice.<id>` in `common`. */
  id: string;
  /** How long it lasts. Days are counted by the calendar, hours and minutes by the clock. */
  lasts: { days: number } | { hours: number } | { minutes: number };
}

/**
 * How long something lasts, phase after phase, from a moment that the person knows. The rules of a guide stand in
 * its `flows/time-rules.ts`, by id. Texts: `time.<id>` in `common`.
 */
export interface TimeRule {
  /**
   * What the person enters. `now` counts from the answer before, where that one said that something is done; else from
   * when the person says so on the step.
   */
  from: 'day' | 'minute' | 'now';
  phases: readonly Phase[];
  /** What holds after the last phase. */
  after: string;
}

/** The rules of a guide, by id. */
export type TimeRules = Readonly<Record<string, TimeRule>>;

/** A phase with its dates. The last one has no end. */
export interface Period {
  phase: string;
  start: Date;
  end?: Date;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function endOf(start: Date, lasts: Phase['lasts']): Date {
  if ('hours' in lasts) return new Date(start.getTime() + lasts.hours * HOUR);
  if ('minutes' in lasts) return new Date(start.getTime() + lasts.minutes * MINUTE);
  const end = new Date(start);
  // The same time of day, also where the clocks change in between.
  end.setDate(end.getDate() + lasts.days);
  return end;
}

/** Where the next day begins: not everywhere and always at midnight. */
const nextDay = (date: Date): Date =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1);

/** The phases of a rule, one after the other, in the time zone of this device. */
export function periodsFrom({ phases, after }: TimeRule, start: Date): Period[] {
  const periods: Period[] = [];
  let at = start;
  for (const { id, lasts } of phases) {
    const end = endOf(at, lasts);
    periods.push({ phase: id, start: at, end });
    at = end;
  }
  return [...periods, { phase: after, start: at }];
}

/**
 * The period in which `now` falls; undefined before the first.
 *
 * Where only the day of the start is known, a period reaches to the end of its last day: it may end at
 * any hour of it, and trying what has just ended does no harm.
 */
export function periodAt(
  rule: TimeRule,
  periods: readonly Period[],
  now: Date,
): Period | undefined {
  const isOver = ({ end }: Period) => {
    if (!end) return false;
    return (rule.from === 'day' ? nextDay(end) : end) <= now;
  };
  return now < periods[0]!.start ? undefined : periods.find((period) => !isOver(period));
}

/** By how much clocks are turned back, somewhere: half an hour on Lord Howe Island, two at the station of Troll. */
const TURNED_BACK = [HOUR, HOUR / 2, 2 * HOUR];

const clock = (date: Date): string => `${date.getHours()}:${date.getMinutes()}`;

/**
 * What an `<input>` gives: `2026-11-24`, or `2026-11-24T10:05`. A year that is still being typed, such as 0202,
 * does not match.
 */
const INSTANT = /^(2\d{3})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/;

/**
 * The instant that a local date or time names; undefined for what is none. A time that the clock
 * shows twice is taken as the later one, so that no lock is said to end too early.
 */
export function parseInstant(text: string): Date | undefined {
  const [, year, month, day, hour, minute = '0'] = INSTANT.exec(text) ?? [];
  // A text that does not match makes an invalid date, whose month is NaN; 30 February becomes a day of March.
  const instant = new Date(+year!, +month! - 1, +day!, +(hour ?? 0), +minute);
  if (instant.getMonth() !== +month! - 1 || instant.getDate() !== +day!) return undefined;
  // Where midnight comes twice, a day begins with the first.
  if (hour === undefined) return instant;
  const again = TURNED_BACK.map((time) => new Date(instant.getTime() + time));
  return again.find((each) => clock(each) === clock(instant)) ?? instant;
}

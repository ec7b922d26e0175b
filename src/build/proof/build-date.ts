const DAY_MS = 86_400_000;
const FRESH_DAYS = 365;

/**
 * ISO date of a build.
 *
 * @param epoch seconds, as `SOURCE_DATE_EPOCH` gives them to make a build repeatable; today without it.
 * @throws Error when it is no number.
 */
export function buildDate(epoch: string | undefined, now = Date.now()): string {
  const time = epoch ? Number(epoch) * 1000 : now;
  if (!Number.isFinite(time)) throw new Error(`SOURCE_DATE_EPOCH "${epoch}" is no number.`);
  return new Date(time).toISOString().slice(0, 10);
}

/** Whether a source was last looked at too long before a build. Both are ISO dates. */
export const isStale = (checked: string, date: string): boolean =>
  Date.parse(date) - Date.parse(checked) > FRESH_DAYS * DAY_MS;

/** Long enough to ask again where the browser has lost a command and never answers it. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 50;

/**
 * Resolves once a condition holds. A refusal of the browser counts as "not yet": pages come and go while
 * one asks.
 *
 * @param what the condition, as the failure names it; a function where the name tells what was seen last.
 * @throws Error after a minute, caused by the last refusal.
 */
export async function until<Value>(
  what: string | (() => string),
  ask: () => Promise<Value>,
): Promise<Value> {
  const end = Date.now() + PATIENCE_MS;
  let last: unknown;
  do {
    try {
      const value = await ask();
      if (value) return value;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  } while (Date.now() < end);
  const why = last instanceof Error ? `: ${last.message}` : '';
  const condition = typeof what === 'string' ? what : what();
  const failure = `Still not so after ${PATIENCE_MS / 1000} s: ${condition}${why}`;
  throw new Error(failure, { cause: last });
}

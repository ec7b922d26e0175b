/** The longest that a task waits on a page that never comes to rest, in milliseconds. */
const LONGEST_MS = 2000;

/** Runs a task once the browser has nothing to show. Not every browser tells when that is. */
export const whenIdle = (task: () => void): unknown =>
  'requestIdleCallback' in window
    ? requestIdleCallback(task, { timeout: LONGEST_MS })
    : setTimeout(task);

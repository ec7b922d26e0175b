/** Runs a task once the browser has nothing to show. Not every browser tells when that is. */
export const whenIdle = (task: () => void): unknown =>
  (window.requestIdleCallback ?? setTimeout)(task);

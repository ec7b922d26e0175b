import { type ChildProcess, spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import type { LeftOutPhrases } from '../left-out';

/** What was measured last, of phrases that may have changed since. */
export const lastMeasured: { key: string; leftOut: LeftOutPhrases } = { key: '', leftOut: {} };

/** Later than what a writer waits for. */
const PRIORITY = 10;

let running: ChildProcess | undefined;

/**
 * Measures search in a process of its own, one at a time; what comes of it is kept where `keptLeftOut` finds it.
 * This module reads nothing of the guide, so it stays while those that do are loaded anew.
 */
export function measureSearch(onDone: () => void): void {
  if (running) return;
  running = spawn(process.execPath, ['run.mjs', 'src/author/left-out.ts'], { stdio: 'ignore' });
  const { pid } = running;
  const stop = () => running?.kill();
  process.once('exit', stop);
  running.once('close', (code) => {
    process.off('exit', stop);
    running = undefined;
    // One that failed is tried again when the list is asked for, not at once.
    if (code === 0) onDone();
  });
  try {
    if (pid !== undefined) setPriority(pid, PRIORITY);
  } catch {
    // Not every system lets one.
  }
}

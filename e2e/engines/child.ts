import { type ChildProcess, spawn } from 'node:child_process';

const running = new Set<ChildProcess>();

/** Starts a program that ends with this one, along with every process that it starts itself. */
export function start(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    // A group of its own, so that its children can be ended by its id.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  // A pipe that nobody reads fills up and stops the program.
  child.stdout!.resume();
  child.stderr!.resume();
  running.add(child);
  return child;
}

export function end(child: ChildProcess): void {
  if (!running.delete(child) || child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

process.on('exit', () => running.forEach(end));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

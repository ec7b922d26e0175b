import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** `npm start` as a process of its own. */
export class RunningServer {
  readonly process: ChildProcess;
  /** All that it has said, a line each. */
  readonly log: string[] = [];
  readonly #ended: Promise<unknown>;

  constructor(env: Record<string, string>) {
    this.process = spawn(process.execPath, ['server/start.mjs'], {
      env: { ...process.env, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr] as Readable[])
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.log.push(...text.trimEnd().split('\n'));
      });
    this.#ended = once(this.process, 'close');
  }

  /** Resolves with its port once it listens. */
  async port(): Promise<number> {
    while (this.log.length === 0) {
      // oxlint-disable-next-line no-await-in-loop
      await Promise.race([once(this.process.stdout!, 'data'), this.#ended]);
      if (this.process.exitCode !== null) break;
    }
    const port = /:(\d+)/.exec(this.log[0] ?? '')?.[1];
    if (!port) throw new Error(`It did not start: ${this.log.join('\n')}`);
    return Number(port);
  }

  /** Resolves with its code, or the signal that ended it. */
  async end(): Promise<number | NodeJS.Signals | null> {
    await this.#ended;
    return this.process.exitCode ?? this.process.signalCode;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.process.kill('SIGKILL');
    await this.#ended;
  }
}

import { bench, describe } from 'vitest';
import type { Flow } from './flow';
import { replay } from './replay';
import { flow } from './setup';

/** A chain of questions, each with a way on and a way out. */
function chain(length: number): Flow {
  const states = Object.fromEntries(
    Array.from({ length }, (_, at) => [`step${at}`, { on: { on: `step${at + 1}`, out: 'end' } }]),
  );
  return flow.createMachine({
    id: 'chain',
    initial: 'step0',
    states: { ...states, [`step${length}`]: { on: { out: 'end' } }, end: { type: 'final' } },
  }) as Flow;
}

const trail = Array.from({ length: 10 }, (_, at) => ({ step: `step${at}`, option: 'on' }));

describe('replay of 10 answers (goal: 0.1 ms, the same at every size)', () => {
  for (const size of [30, 3_000, 30_000]) {
    const machine = chain(size);
    bench(`${size} steps`, () => void replay(machine, trail));
  }
});

import { assign, fromCallback, setup } from 'xstate';

const SECOND = 1000;

/** Asks every second what is left, so that a sleeping tab catches up at once. */
const clock = fromCallback<{ type: 'tick' }>(({ sendBack }) => {
  const timer = setInterval(() => sendBack({ type: 'tick' }), SECOND);
  return () => clearInterval(timer);
});

/**
 * Counts down; `left` is in whole seconds. It goes by a clock that nobody can set: a device that corrects its time
 * must neither end a minute nor make it longer.
 */
export const countdownMachine = setup({
  types: {
    /** `end` by `performance.now()`. */
    context: {} as { end: number; left: number },
    /** What is left goes in as milliseconds. */
    events: {} as { type: 'tick' } | { type: 'restart'; left: number },
    input: {} as { left: number },
  },
  actors: { clock },
  actions: {
    count: assign({
      left: ({ context }) => Math.max(0, Math.ceil((context.end - performance.now()) / SECOND)),
    }),
  },
  guards: { isOver: ({ context }) => context.left === 0 },
}).createMachine({
  id: 'countdown',
  context: ({ input }) => ({ end: performance.now() + input.left, left: 0 }),
  initial: 'counting',
  states: {
    counting: {
      entry: 'count',
      always: { guard: 'isOver', target: 'over' },
      invoke: { src: 'clock' },
      on: { tick: { actions: 'count' } },
    },
    over: {
      on: {
        restart: {
          target: 'counting',
          actions: assign({ end: ({ event }) => performance.now() + event.left }),
        },
      },
    },
  },
});

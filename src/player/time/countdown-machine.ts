import { assign, fromCallback, setup } from 'xstate';

const SECOND = 1000;

/** Says every second what time it is, so that a sleeping tab catches up at once. */
const clock = fromCallback<{ type: 'tick' }>(({ sendBack }) => {
  const timer = setInterval(() => sendBack({ type: 'tick' }), SECOND);
  return () => clearInterval(timer);
});

/** Counts down to a moment; `left` is in whole seconds. */
export const countdownMachine = setup({
  types: {
    context: {} as { end: number; left: number },
    events: {} as { type: 'tick' } | { type: 'restart'; end: number },
    input: {} as { end: Date },
  },
  actors: { clock },
  actions: {
    count: assign({
      left: ({ context }) => Math.max(0, Math.ceil((context.end - Date.now()) / SECOND)),
    }),
  },
  guards: { isOver: ({ context }) => context.left === 0 },
}).createMachine({
  id: 'countdown',
  context: ({ input }) => ({ end: input.end.getTime(), left: 0 }),
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
          actions: assign({ end: ({ event }) => event.end }),
        },
      },
    },
  },
});

import { assign, fromPromise, setup } from 'xstate';
import type { Flows } from './flow';
import {
  back,
  change,
  chooseApp,
  flowsToOpen,
  giveAnswer,
  goOnElsewhere,
  type LoadFlows,
  nextFlow,
  open,
  reportTried,
  restart,
  type SessionContext,
  type SessionEvent,
  withFlows,
} from './session-moves';

const flowsToLoad = fromPromise<Flows, { load: LoadFlows; ids: readonly string[] }>(({ input }) =>
  input.load(input.ids),
);

/**
 * A session: a person's journey, and what is known of it besides the answers. An answer takes one transition of
 * its flow, however long the journey is. It knows no page, address or storage: see `src/player/`.
 */
export const sessionMachine = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    input: {} as { load: LoadFlows },
  },
  actors: { flowsToLoad },
}).createMachine({
  id: 'session',
  context: ({ input }) => ({
    load: input.load,
    flows: new Map(),
    remainingAnswers: [],
    alreadyTried: [],
    isOwn: false,
  }),
  initial: 'closed',
  on: {
    OPEN: [
      {
        guard: ({ context, event }) =>
          flowsToOpen(event).every((id) => context.flows.has(id) || event.page?.flow.id === id),
        target: '.open',
        actions: assign(({ context, event }) => open(context, event, context.flows)),
      },
      { target: '.opening', actions: assign({ opening: ({ event }) => event }) },
    ],
    FORGET: { actions: assign({ alreadyTried: [], isOwn: false }) },
  },
  states: {
    /** Nothing is opened, or its flows could not be downloaded: the page works by links, and may try again. */
    closed: {},
    opening: {
      invoke: {
        src: 'flowsToLoad',
        input: ({ context: { load, opening } }) => ({ load, ids: flowsToOpen(opening!) }),
        onDone: {
          target: 'open',
          actions: assign(({ context, event }) =>
            open(context, context.opening!, withFlows(context.flows, event.output)),
          ),
        },
        onError: 'closed',
      },
    },
    open: {
      initial: 'standing',
      on: {
        ANSWER: {
          target: '.standing',
          actions: assign(({ context, event }) => giveAnswer(context, event.option)),
        },
        BACK: { target: '.standing', actions: assign(({ context }) => back(context)) },
        CHANGE: {
          target: '.standing',
          actions: assign(({ context, event }) => change(context, event.answer)),
        },
        CHOOSE_APP: {
          target: '.standing',
          actions: assign(({ context, event }) => chooseApp(context, event.app)),
        },
        RESTART: { target: '.standing', actions: assign(({ context }) => restart(context)) },
        REPORT_TRIED: {
          target: '.standing',
          actions: assign(({ context, event }) => reportTried(context, event.fixes)),
        },
        HAND_OVER: [
          {
            guard: ({ context }) => context.flows.has(nextFlow(context) ?? ''),
            target: '.standing',
            actions: assign(({ context }) => goOnElsewhere(context, context.flows)),
          },
          { guard: ({ context }) => nextFlow(context) !== undefined, target: '.handingOver' },
        ],
      },
      states: {
        standing: {},
        /** The next flow is on its way. Where it cannot be downloaded, the step stays, to be tried again. */
        handingOver: {
          invoke: {
            src: 'flowsToLoad',
            input: ({ context }) => ({ load: context.load, ids: [nextFlow(context)!] }),
            onDone: {
              target: 'standing',
              actions: assign(({ context, event }) =>
                goOnElsewhere(context, withFlows(context.flows, event.output)),
              ),
            },
            onError: 'standing',
          },
        },
      },
    },
  },
});

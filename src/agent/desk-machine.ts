import { assign, enqueueActions, setup } from 'xstate';
import type { LoadFlows } from '../engine/session-moves';
import { type CallActor, callMachine } from './call-machine';
import type { SavedCall, SavedCalls } from './saved-calls';

interface DeskContext {
  load: LoadFlows;
  now: () => number;
  /** All calls that have not ended. It is another list whenever one of them changes. */
  calls: readonly CallActor[];
  /** Id of the call on screen; 0 where there is none. */
  current: number;
}

type DeskEvent =
  | { type: 'RESTORE'; saved: SavedCalls }
  /** Takes the next caller; the others wait. */
  | { type: 'TAKE_NEXT'; language: string }
  /** Brings a call on screen and its caller back on the line. One that is wrapped up only comes on screen. */
  | { type: 'TAKE_UP'; id: number }
  | { type: `xstate.snapshot.${string}` }
  | { type: `xstate.done.actor.${string}` };

const idOf = (call: CallActor): number => call.getSnapshot().context.saved.id;

const newCall = (id: number, language: string, now: number): SavedCall => ({
  id,
  language,
  appLanguage: language,
  moments: [{ type: 'start', at: now }],
  link: '',
  reachedAt: now,
  spent: {},
  tried: [],
  marks: {},
  note: '',
});

/** The desk of an agent: the callers, of whom one at a time is on the line. */
export const deskMachine = setup({
  types: {
    context: {} as DeskContext,
    events: {} as DeskEvent,
    input: {} as { load: LoadFlows; now: () => number },
  },
  actors: { call: callMachine },
  actions: {
    takeNext: enqueueActions(({ context, enqueue }, { language }: { language: string }) => {
      const { calls, load, now } = context;
      const id = 1 + Math.max(0, ...calls.map(idOf));
      const call = newCall(id, language, now());
      for (const other of calls) enqueue.sendTo(other, { type: 'hold', at: now() });
      enqueue.assign({
        current: id,
        calls: ({ spawn }) => [
          ...calls,
          spawn('call', { id: `call ${id}`, input: { call, load, now }, syncSnapshot: true }),
        ],
      });
    }),
    takeUp: enqueueActions(({ context: { calls, now }, enqueue }, { id }: { id: number }) => {
      const at = now();
      for (const call of calls) {
        if (idOf(call) !== id) enqueue.sendTo(call, { type: 'hold', at });
        else if (call.getSnapshot().matches('held')) enqueue.sendTo(call, { type: 'resume', at });
      }
      enqueue.assign({ current: id });
    }),
  },
}).createMachine({
  id: 'desk',
  context: ({ input }) => ({ ...input, calls: [], current: 0 }),
  initial: 'closed',
  states: {
    /** Nothing may be saved before what was saved is read. */
    closed: {
      on: {
        RESTORE: {
          target: 'open',
          actions: assign(({ context: { load, now }, event: { saved }, spawn }) => ({
            current: saved.current,
            calls: saved.calls.map((call) =>
              spawn('call', {
                id: `call ${call.id}`,
                input: { call, load, now },
                syncSnapshot: true,
              }),
            ),
          })),
        },
      },
    },
    open: {
      on: {
        TAKE_NEXT: {
          actions: {
            type: 'takeNext',
            params: ({ event }) => ({ language: event.language }),
          },
        },
        TAKE_UP: { actions: { type: 'takeUp', params: ({ event }) => ({ id: event.id }) } },
        'xstate.snapshot.*': { actions: assign(({ context }) => ({ calls: [...context.calls] })) },
        // A call that ends is gone, with all that was kept of it.
        'xstate.done.actor.*': {
          actions: assign(({ context: { calls, current } }) => {
            const open = calls.filter((call) => call.getSnapshot().status === 'active');
            return {
              calls: open,
              current: open.some((call) => idOf(call) === current) ? current : 0,
            };
          }),
        },
      },
    },
  },
});

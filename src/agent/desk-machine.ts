import { assign, enqueueActions, setup } from 'xstate';
import type { LoadFlows } from '../engine/session-moves';
import { type CallActor, callMachine, callOf, NOT_NOTED } from './call-machine';
import { clearedOf } from './merge-calls';
import { callKey, endOf, type SavedCall, type SavedCalls } from './saved-calls';
import { writeNote } from './shared-note';

interface DeskContext {
  load: LoadFlows;
  now: () => number;
  /** Tells this tab from others. */
  tab: string;
  /** All calls that have not ended. It is another list whenever one of them changes. */
  calls: readonly CallActor[];
  /** Calls that have ended, until they are cleared or their day is over. */
  ended: readonly SavedCall[];
  /** Calls that were cleared: see `SavedCalls`. */
  cleared: SavedCalls['cleared'];
  /** Number of the call on screen; 0 where there is none. */
  current: number;
  /** Key of the call that was on screen when another tab ended it. */
  endedElsewhere: string | undefined;
}

type DeskEvent =
  | { type: 'RESTORE'; saved: SavedCalls }
  /** Takes over what the device and the other tabs have made of the calls. */
  | { type: 'SYNC'; saved: SavedCalls }
  /** Takes the next caller; the others wait. */
  | { type: 'TAKE_NEXT'; language: string }
  /** Brings a call on screen and its caller back on the line. One that is wrapped up only comes on screen. */
  | { type: 'TAKE_UP'; id: number }
  /** Takes the end of a call back. */
  | { type: 'REOPEN'; id: number }
  /** Goes on with the note of a call that has ended. */
  | { type: 'WRITE_ENDED'; key: string; note: string; caret: number }
  /** Clears the calls that have ended. */
  | { type: 'CLEAR' }
  | { type: `xstate.snapshot.${string}` };

const savedOf = (call: CallActor): SavedCall => call.getSnapshot().context.saved;

const idOf = (call: CallActor): number => savedOf(call).id;

const newTab = (): string => Math.random().toString(36).slice(2);

/** Other tabs may take a caller at the same time, and number it the same. Keys sort by time: see `merge-calls.ts`. */
const newKey = (now: number): string => now.toString(36) + newTab();

const newCall = (id: number, language: string, now: number): SavedCall => ({
  id,
  key: newKey(now),
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
      const { calls, ended, load, now, tab } = context;
      const id = 1 + Math.max(0, ...calls.map(idOf), ...ended.map((call) => call.id));
      const call = newCall(id, language, now());
      for (const other of calls) enqueue.sendTo(other, { type: 'hold', at: now() });
      enqueue.assign({
        current: id,
        endedElsewhere: undefined,
        calls: ({ spawn }) => [
          ...calls,
          spawn('call', { input: { call, load, now, tab }, syncSnapshot: true }),
        ],
      });
    }),
    takeUp: enqueueActions(({ context: { calls, now }, enqueue }, { id }: { id: number }) => {
      const at = now();
      for (const call of calls) {
        if (idOf(call) !== id) enqueue.sendTo(call, { type: 'hold', at });
        else if (callOf(call).state === 'held') enqueue.sendTo(call, { type: 'resume', at });
      }
      enqueue.assign({ current: id, endedElsewhere: undefined });
    }),
    /** Takes over the given calls. Those that are open here already go on, with what is new of them. */
    takeOver: enqueueActions(({ context, enqueue }, { saved }: { saved: SavedCalls }) => {
      const { calls, load, now, tab, current, endedElsewhere } = context;
      const here = new Map(calls.map((call) => [callKey(savedOf(call)), call]));
      const onScreen = calls.find((call) => idOf(call) === current);
      const open = saved.calls.filter((call) => endOf(call) === undefined);
      for (const call of open) {
        const actor = here.get(callKey(call));
        if (actor) enqueue.sendTo(actor, { type: 'SYNC', saved: call });
      }
      const kept = new Set(open.map(callKey));
      for (const [key, actor] of here) if (!kept.has(key)) enqueue.stopChild(actor);
      const shown = onScreen ? callKey(savedOf(onScreen)) : endedElsewhere;
      const ended = saved.calls.filter((call) => endOf(call) !== undefined);
      enqueue.assign({
        current: open.find((call) => callKey(call) === shown)?.id ?? 0,
        endedElsewhere: ended.some((call) => callKey(call) === shown) ? shown : undefined,
        ended,
        cleared: saved.cleared,
        calls: ({ spawn }) =>
          open.map(
            (call) =>
              here.get(callKey(call)) ??
              spawn('call', { input: { call, load, now, tab }, syncSnapshot: true }),
          ),
      });
    }),
    /** Calls that have just ended leave the screen, and stay in the list. */
    putAway: enqueueActions(({ context: { calls, ended, current }, enqueue }) => {
      const over = calls.filter((call) => endOf(savedOf(call)) !== undefined);
      const open = calls.filter((call) => !over.includes(call));
      for (const call of over) enqueue.stopChild(call);
      enqueue.assign({
        calls: open,
        ended: [...ended, ...over.map(savedOf)],
        current: open.some((call) => idOf(call) === current) ? current : 0,
      });
    }),
    reopen: enqueueActions(({ context, enqueue }, { id }: { id: number }) => {
      const { ended, calls, load, now, tab } = context;
      const call = ended.find((each) => each.id === id);
      if (!call) return;
      const moments = call.moments.filter(({ type }) => type !== 'end');
      enqueue.assign({
        ended: ended.filter((each) => each !== call),
        calls: ({ spawn }) => [
          ...calls,
          spawn('call', {
            input: { call: { ...call, moments }, load, now, tab },
            syncSnapshot: true,
          }),
        ],
      });
      enqueue.raise({ type: 'TAKE_UP', id });
    }),
  },
}).createMachine({
  id: 'desk',
  context: ({ input }) => ({
    ...input,
    tab: newTab(),
    calls: [],
    ended: [],
    cleared: {},
    current: 0,
    endedElsewhere: undefined,
  }),
  initial: 'closed',
  states: {
    /** Nothing may be saved before what was saved is read. */
    closed: {
      on: {
        RESTORE: {
          target: 'open',
          actions: [
            { type: 'takeOver', params: ({ event }) => ({ saved: event.saved }) },
            assign({ current: ({ event }) => event.saved.current }),
          ],
        },
      },
    },
    open: {
      on: {
        SYNC: {
          actions: { type: 'takeOver', params: ({ event }) => ({ saved: event.saved }) },
        },
        TAKE_NEXT: {
          actions: {
            type: 'takeNext',
            params: ({ event }) => ({ language: event.language }),
          },
        },
        TAKE_UP: { actions: { type: 'takeUp', params: ({ event }) => ({ id: event.id }) } },
        REOPEN: { actions: { type: 'reopen', params: ({ event }) => ({ id: event.id }) } },
        WRITE_ENDED: {
          actions: assign(({ context: { ended, tab }, event: { key, note, caret } }) => ({
            ended: ended.map((call) =>
              callKey(call) === key
                ? { ...call, ...NOT_NOTED, ...writeNote(call, note, tab, caret) }
                : call,
            ),
          })),
        },
        CLEAR: {
          actions: assign(({ context: { ended, cleared } }) => ({
            ended: [],
            cleared: { ...cleared, ...clearedOf(ended) },
          })),
        },
        'xstate.snapshot.*': { actions: 'putAway' },
      },
    },
  },
});

import { type ActorRefFrom, assign, enqueueActions, setup } from 'xstate';
import { stepKey } from '../engine/fixes';
import { sessionMachine } from '../engine/session';
import type { LoadFlows } from '../engine/session-moves';
import type { CallMoment, SavedCall } from './saved-calls';

/** `live`: the caller is on the line. `wrapUp`: the line is free, the note is still being written. */
export type CallState = 'waiting' | 'live' | 'held' | 'wrapUp' | 'ended';

/** What an agent writes of a call. */
export type CallNotes = Pick<SavedCall, 'language' | 'appLanguage' | 'marks' | 'note'>;

interface CallContext {
  saved: SavedCall;
  session: ActorRefFrom<typeof sessionMachine>;
  /** Key of the step on screen; absent until a symptom is found. */
  current?: string;
  /** When the call came into its state, in milliseconds since 1970. */
  since: number;
  /** Milliseconds that it spent in each of its states before. */
  times: Readonly<Record<CallState, number>>;
  /** Whether its first step is the one where it was saved. */
  isRestored: boolean;
  now: () => number;
}

type CallEvent =
  | CallMoment
  | { type: 'WRITE'; notes: Partial<CallNotes> }
  | { type: `xstate.snapshot.${string}` };

const NO_TIME = { waiting: 0, live: 0, held: 0, wrapUp: 0, ended: 0 };

/** Where the session stands now, with the time on the step that it has left. */
function follow(context: CallContext): Partial<CallContext> {
  const { at, alreadyTried } = context.session.getSnapshot().context;
  if (!at) return {};
  const current = stepKey(at.flow.id, at.step);
  const saved = { ...context.saved, link: at.link, tried: alreadyTried };
  if (current === context.current) return { saved };
  const now = context.now();
  if (context.current !== undefined) {
    const before = saved.spent[context.current] ?? 0;
    saved.spent = { ...saved.spent, [context.current]: before + now - saved.reachedAt };
  }
  if (context.current !== undefined || !context.isRestored) saved.reachedAt = now;
  return { current, saved };
}

/**
 * A call between the first word and the next caller, with the session of the caller. What does not fit its state
 * is passed over. What happened before it was saved is sent to it again.
 */
export const callMachine = setup({
  types: {
    context: {} as CallContext,
    events: {} as CallEvent,
    input: {} as { call: SavedCall; load: LoadFlows; now: () => number },
  },
  actors: { session: sessionMachine },
  actions: {
    restore: enqueueActions(({ context: { session, saved }, enqueue }) => {
      const { link, tried, moments } = saved;
      enqueue.assign({ saved: { ...saved, moments: [] } });
      for (const moment of moments) enqueue.raise(moment);
      if (link) enqueue.sendTo(session, { type: 'OPEN', fragment: link, alreadyTried: tried });
    }),
    leave: assign(
      ({ context: { saved, times, since }, event }, { state }: { state: CallState }) => {
        const { type, at } = event as CallMoment;
        const spent = times[state] + Math.max(0, at - since);
        return {
          saved: { ...saved, moments: [...saved.moments, { type, at }] },
          since: at,
          times: { ...times, [state]: spent },
        };
      },
    ),
  },
}).createMachine({
  id: 'call',
  context: ({ input: { call, load, now }, spawn }) => ({
    saved: call,
    session: spawn('session', { input: { load }, syncSnapshot: true, id: 'session' }),
    since: call.moments[0]?.at ?? now(),
    times: NO_TIME,
    isRestored: call.link !== '',
    now,
  }),
  entry: 'restore',
  on: {
    WRITE: {
      actions: assign(({ context, event }) => ({ saved: { ...context.saved, ...event.notes } })),
    },
    'xstate.snapshot.*': { actions: assign(({ context }) => follow(context)) },
  },
  initial: 'waiting',
  states: {
    waiting: { on: { start: 'live' }, exit: { type: 'leave', params: { state: 'waiting' } } },
    live: {
      on: { hold: 'held', wrapUp: 'wrapUp', end: 'ended' },
      exit: { type: 'leave', params: { state: 'live' } },
    },
    held: {
      on: { resume: 'live', wrapUp: 'wrapUp', end: 'ended' },
      exit: { type: 'leave', params: { state: 'held' } },
    },
    wrapUp: {
      on: { resume: 'live', end: 'ended' },
      exit: { type: 'leave', params: { state: 'wrapUp' } },
    },
    ended: { type: 'final' },
  },
});

export type CallActor = ActorRefFrom<typeof callMachine>;

/** What the events of a call are, in the order in which they are offered. */
export const CALL_EVENTS = ['hold', 'resume', 'wrapUp', 'end'] as const;

/** A call as it stands. */
export function callOf(actor: CallActor) {
  const snapshot = actor.getSnapshot();
  const { session, saved, times, since } = snapshot.context;
  const { value, context } = session.getSnapshot();
  return {
    ...saved,
    saved,
    times,
    since,
    actor,
    session,
    state: snapshot.value,
    /** Where the caller stands; absent until a symptom is found and its article is loaded. */
    at: value === 'closed' || value === 'opening' ? undefined : context.at,
    alreadyTried: context.alreadyTried,
    isOpening: value === 'opening',
    can: (type: CallMoment['type']) => snapshot.can({ type, at: 0 }),
  };
}

export type Call = ReturnType<typeof callOf>;

/** Milliseconds that a call spent in each state until `now`. */
export const timesOf = ({ times, state, since }: Call, now: number) => ({
  ...times,
  [state]: times[state] + Math.max(0, now - since),
});

import { type ActorRefFrom, assign, enqueueActions, setup } from 'xstate';
import { stepKey } from '../engine/fixes';
import { sessionMachine } from '../engine/session';
import type { LoadFlows } from '../engine/session-moves';
import { withoutCredentials } from './credentials';
import type { CallMoment, SavedCall } from './saved-calls';
import { writeNote } from './shared-note';
import { tagReached } from './topics';

/** `live`: the caller is on the line. `wrapUp`: the line is free, the note is still being written. */
export type CallState = 'waiting' | 'live' | 'held' | 'wrapUp' | 'ended';

/** Where each moment leads from each state. A moment that is missing there does not fit, and is ignored. */
const TRANSITIONS: Readonly<Record<CallState, Partial<Record<CallMoment['type'], CallState>>>> = {
  waiting: { start: 'live' },
  live: { hold: 'held', wrapUp: 'wrapUp', end: 'ended' },
  held: { resume: 'live', wrapUp: 'wrapUp', end: 'ended' },
  wrapUp: { resume: 'live', end: 'ended' },
  ended: {},
};

/** The state that moments have led to, since when, and the milliseconds in each state before. */
function stateAfter(moments: readonly CallMoment[]) {
  let state: CallState = 'waiting';
  let since = moments[0]?.at ?? 0;
  const times = { ...NO_TIME };
  for (const { type, at } of moments) {
    const next: CallState | undefined = TRANSITIONS[state][type];
    if (!next) continue;
    times[state] += Math.max(0, at - since);
    state = next;
    since = at;
  }
  return { state, since, times };
}

/** What an agent writes of a call. */
export type CallNotes = Pick<
  SavedCall,
  | 'language'
  | 'appLanguage'
  | 'marks'
  | 'name'
  | 'symptom'
  | 'order'
  | 'instants'
  | 'ticket'
  | 'noted'
>;

interface CallContext {
  saved: SavedCall;
  session: ActorRefFrom<typeof sessionMachine>;
  /** Key of the step on screen; absent until a symptom is found. */
  current?: string | undefined;
  /** Whether its next step is the one where it was saved. */
  isRestored: boolean;
  now: () => number;
  /** Tells this tab from others. */
  tab: string;
}

type CallEvent =
  | CallMoment
  /** Takes over what another tab made of the call. */
  | { type: 'SYNC'; saved: SavedCall }
  | { type: 'WRITE'; notes: Partial<CallNotes> }
  /** Writes the note; the caret stands at the end of the change. */
  | { type: 'WRITE_NOTE'; note: string; caret?: number }
  | { type: `xstate.snapshot.${string}` };

/** Of a note that says another thing than it did. */
export const NOT_NOTED = { noted: undefined };

const NO_TIME = { waiting: 0, live: 0, held: 0, wrapUp: 0, ended: 0 };

/** Where the session stands now, with the time on the step that it has left. */
function follow(context: CallContext): Partial<CallContext> {
  const session = context.session.getSnapshot();
  const { at, alreadyTried } = session.context;
  // Until its link is opened, the session stands where it stood before, or nowhere.
  if (!at || !session.matches('open')) return {};
  const current = stepKey(at.flow.id, at.step);
  const saved: SavedCall = {
    ...context.saved,
    ...(context.saved.link !== at.link && NOT_NOTED),
    link: at.link,
    tried: alreadyTried,
    outcome: tagReached(at),
  };
  if (current === context.current) return { saved, isRestored: false };
  const now = context.now();
  if (context.current !== undefined && !context.isRestored) {
    const before = saved.spent[context.current] ?? 0;
    saved.spent = {
      ...saved.spent,
      [context.current]: before + Math.max(0, now - saved.reachedAt),
    };
  }
  if (!context.isRestored) saved.reachedAt = now;
  return { current, saved, isRestored: false };
}

/** The call with what must not outlive it taken out of its note. */
function withSafeNote(saved: SavedCall, tab: string): SavedCall {
  const note = withoutCredentials(saved.note);
  return note === saved.note ? saved : { ...saved, ...writeNote(saved, note, tab) };
}

/** Adds a moment that fits. */
const record = assign<CallContext, CallMoment, undefined, CallEvent, never>(
  ({ context: { saved, tab }, event: { type, at } }) => {
    const { state } = stateAfter(saved.moments);
    if (!TRANSITIONS[state][type]) return {};
    const kept = type === 'end' ? withSafeNote(saved, tab) : saved;
    return { saved: { ...kept, moments: [...saved.moments, { type, at }] } };
  },
);

/** A call between the first word and the next caller, with the session of the caller. */
export const callMachine = setup({
  types: {
    context: {} as CallContext,
    events: {} as CallEvent,
    input: {} as Pick<CallContext, 'now' | 'tab'> & { call: SavedCall; load: LoadFlows },
  },
  actors: { session: sessionMachine },
  actions: {
    openLink: enqueueActions(({ context: { session, saved }, enqueue }) => {
      const { link, tried } = saved;
      if (link) enqueue.sendTo(session, { type: 'OPEN', fragment: link, alreadyTried: tried });
    }),
  },
}).createMachine({
  id: 'call',
  context: ({ input: { call, load, now, tab }, spawn }) => ({
    saved: call,
    session: spawn('session', { input: { load }, syncSnapshot: true, id: 'session' }),
    isRestored: call.link !== '',
    now,
    tab,
  }),
  entry: 'openLink',
  on: {
    start: { actions: record },
    hold: { actions: record },
    resume: { actions: record },
    wrapUp: { actions: record },
    end: { actions: record },
    WRITE: {
      actions: assign(({ context: { saved }, event }) => ({
        saved: { ...saved, ...NOT_NOTED, ...event.notes },
      })),
    },
    WRITE_NOTE: {
      actions: assign(({ context: { saved, tab }, event: { note, caret } }) => ({
        saved: { ...saved, ...NOT_NOTED, ...writeNote(saved, note, tab, caret) },
      })),
    },
    SYNC: [
      {
        guard: ({ context: { saved }, event }) =>
          saved.link !== event.saved.link || saved.tried.join() !== event.saved.tried.join(),
        actions: [assign(({ event: { saved } }) => ({ saved, isRestored: true })), 'openLink'],
      },
      { actions: assign(({ event: { saved } }) => ({ saved })) },
    ],
    'xstate.snapshot.*': { actions: assign(({ context }) => follow(context)) },
  },
});

export type CallActor = ActorRefFrom<typeof callMachine>;

/** What an agent can do with a call, in the order in which it is offered. */
export const CALL_EVENTS = ['hold', 'resume', 'wrapUp', 'end'] as const;

/** A call as it stands. */
export function callOf(actor: CallActor) {
  const { session, saved } = actor.getSnapshot().context;
  const { value, context } = session.getSnapshot();
  const { state, ...timing } = stateAfter(saved.moments);
  const isOpening = value === 'opening';
  /** Where the caller stands; absent until a symptom is found and its article is loaded. */
  const at = value === 'closed' || isOpening ? undefined : context.at;
  return {
    ...saved,
    ...timing,
    saved,
    actor,
    session,
    state,
    at,
    alreadyTried: at ? context.alreadyTried : saved.tried,
    isOpening,
    /** Its article cannot be downloaded now, or no longer exists. */
    isUnopened: saved.link !== '' && !at && !isOpening,
    can: (type: CallMoment['type']) => TRANSITIONS[state][type] !== undefined,
  };
}

export type Call = ReturnType<typeof callOf>;

/** Milliseconds that a call spent in each state until `now`. */
export const timesOf = ({ times, state, since }: Call, now: number) => ({
  ...times,
  [state]: times[state] + Math.max(0, now - since),
});

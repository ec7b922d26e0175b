import { initialTransition, setup, transition } from 'xstate';

export type CallEvent = 'start' | 'hold' | 'resume' | 'wrapUp' | 'end';

/** `live`: the caller is on the line. `wrapUp`: the line is free, the note is still being written. */
export type CallState = 'waiting' | 'live' | 'held' | 'wrapUp' | 'ended';

/** A call between the first word and the next caller. */
const callMachine = setup({
  types: { events: {} as { type: CallEvent } },
}).createMachine({
  id: 'call',
  initial: 'waiting',
  states: {
    waiting: { on: { start: 'live' } },
    live: { on: { hold: 'held', wrapUp: 'wrapUp', end: 'ended' } },
    held: { on: { resume: 'live', wrapUp: 'wrapUp', end: 'ended' } },
    wrapUp: { on: { resume: 'live', end: 'ended' } },
    ended: { type: 'final' },
  },
});

const [atFirst] = initialTransition(callMachine);

/** What happened to a call, and when, in milliseconds since 1970. */
export interface CallMoment {
  type: CallEvent;
  at: number;
}

/** Where a call stands, and the milliseconds that it spent in each state. */
export interface CallProgress {
  state: CallState;
  spent: Record<CallState, number>;
}

/** Replays what happened to a call up to `now`. What does not fit is passed over, never thrown. */
export function replayCall(moments: readonly CallMoment[], now: number): CallProgress {
  const spent = { waiting: 0, live: 0, held: 0, wrapUp: 0, ended: 0 };
  let snapshot = atFirst;
  let since = moments[0]?.at ?? now;
  for (const { type, at } of moments) {
    if (!snapshot.can({ type })) continue;
    spent[snapshot.value] += Math.max(0, at - since);
    since = at;
    [snapshot] = transition(callMachine, snapshot, { type });
  }
  spent[snapshot.value] += Math.max(0, now - since);
  return { state: snapshot.value, spent };
}

/** Whether a call can take an event now. */
export const canTake = (moments: readonly CallMoment[], type: CallEvent): boolean =>
  replayCall([...moments, { type, at: 0 }], 0).state !== replayCall(moments, 0).state;

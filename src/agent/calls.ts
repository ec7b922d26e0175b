import type { Journey } from '../engine/journey';
import { type CallEvent, type CallMoment, replayCall } from './call-machine';

/** How the agent knows of an answer: the caller said so, or both did it together. */
export type Mark = 'reported' | 'together';

/** One caller, from the first word to the finished note. */
export interface Call {
  id: number;
  /** The caller's language. */
  language: string;
  /** Language of the caller's app. */
  appLanguage: string;
  moments: readonly CallMoment[];
  /** Absent until a symptom is found. */
  journey?: Journey;
  /** When the step on screen was reached, in milliseconds since 1970. */
  reachedAt: number;
  /** Milliseconds spent on a step, as `flow:step`. */
  spent: Readonly<Record<string, number>>;
  /** Fixes that the caller had tried before, as `flow:step`. */
  tried: readonly string[];
  /** Marks of answers, as `flow:step`. */
  marks: Readonly<Record<string, Mark>>;
  /** The agent's own words. They never leave the device but by the agent's hand. */
  note: string;
}

/** All calls that have not ended, and the one on screen. */
export interface Calls {
  calls: readonly Call[];
  current: number;
}

export const callOnScreen = ({ calls, current }: Calls): Call | undefined =>
  calls.find(({ id }) => id === current);

export const stateOf = (call: Call) => replayCall(call.moments, 0).state;

/** Changes one call. */
export const withCall = (all: Calls, id: number, change: (call: Call) => Call): Calls => ({
  ...all,
  calls: all.calls.map((call) => (call.id === id ? change(call) : call)),
});

const addMoment = (call: Call, type: CallEvent, at: number): Call => ({
  ...call,
  moments: [...call.moments, { type, at }],
});

/** Nobody speaks with two callers: whoever else is live is put on hold. */
const holdOthers = (all: Calls, id: number, now: number): Calls => ({
  ...all,
  calls: all.calls.map((call) =>
    call.id !== id && stateOf(call) === 'live' ? addMoment(call, 'hold', now) : call,
  ),
});

/** Takes the next caller; the others wait. */
export function startCall(all: Calls, language: string, now: number): Calls {
  const id = 1 + Math.max(0, ...all.calls.map((call) => call.id));
  const call: Call = {
    id,
    language,
    appLanguage: language,
    moments: [{ type: 'start', at: now }],
    reachedAt: now,
    spent: {},
    tried: [],
    marks: {},
    note: '',
  };
  const held = holdOthers(all, id, now);
  return { calls: [...held.calls, call], current: id };
}

/** Brings a call on screen and its caller back on the line. One that is wrapped up only comes on screen. */
export function takeUp(all: Calls, id: number, now: number): Calls {
  const held = holdOthers({ ...all, current: id }, id, now);
  return withCall(held, id, (call) =>
    stateOf(call) === 'held' ? addMoment(call, 'resume', now) : call,
  );
}

/** Something happens to the call on screen. A call that ends is gone, with all that was kept of it. */
export function sendToCall(all: Calls, type: CallEvent, now: number): Calls {
  const changed = withCall(all, all.current, (call) => addMoment(call, type, now));
  const calls = changed.calls.filter((call) => stateOf(call) !== 'ended');
  return { calls, current: calls.some(({ id }) => id === all.current) ? all.current : 0 };
}

/** The call goes on to where its journey leads; `place` is the step that it leaves, as `flow:step`. */
export function moveCall(
  call: Call,
  journey: Journey,
  place: string | undefined,
  now: number,
): Call {
  const spent =
    place === undefined
      ? call.spent
      : { ...call.spent, [place]: (call.spent[place] ?? 0) + (now - call.reachedAt) };
  return { ...call, journey, spent, reachedAt: now };
}

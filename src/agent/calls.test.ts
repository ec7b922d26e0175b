import { describe, expect, it } from 'vitest';
import { canTake, replayCall } from './call-machine';
import { type Calls, moveCall, sendToCall, startCall, stateOf, takeUp } from './calls';

const NONE: Calls = { calls: [], current: 0 };
const MINUTE = 60_000;
const states = (all: Calls) => all.calls.map(stateOf);

describe('a call', () => {
  it('is timed by what happens to it', () => {
    const moments = [
      { type: 'start', at: 0 },
      { type: 'hold', at: MINUTE },
      { type: 'resume', at: 3 * MINUTE },
      { type: 'wrapUp', at: 4 * MINUTE },
    ] as const;
    expect(replayCall(moments, 5 * MINUTE)).toEqual({
      state: 'wrapUp',
      spent: { waiting: 0, live: 2 * MINUTE, held: 2 * MINUTE, wrapUp: MINUTE, ended: 0 },
    });
  });

  it('passes over what does not fit', () => {
    const moments = [
      { type: 'resume', at: 0 },
      { type: 'start', at: 0 },
      { type: 'start', at: 10 },
    ] as const;
    expect(replayCall(moments, 20)).toMatchObject({ state: 'live', spent: { live: 20 } });
    expect(canTake(moments, 'hold')).toBe(true);
    expect(canTake(moments, 'resume')).toBe(false);
  });

  it('keeps the time on each step, also when it comes back to it', () => {
    const [call] = startCall(NONE, 'ru', 0).calls;
    const journey = [{ flow: 'start', trail: [] }] as const;
    const moved = moveCall(call!, journey, undefined, 1000);
    const further = moveCall(moved, journey, 'start:trouble', 5000);
    const back = moveCall(further, journey, 'desk-lamp:newBulb', 6000);
    expect(moveCall(back, journey, 'start:trouble', 9000).spent).toEqual({
      'start:trouble': 7000,
      'desk-lamp:newBulb': 1000,
    });
  });
});

describe('several calls', () => {
  const two = startCall(startCall(NONE, 'en', 0), 'ru', MINUTE);

  it('have one caller on the line at a time', () => {
    expect(states(two)).toEqual(['held', 'live']);
    const back = takeUp(two, 1, 2 * MINUTE);
    expect(back.current).toBe(1);
    expect(states(back)).toEqual(['live', 'held']);
  });

  it('are kept until they end', () => {
    const ended = sendToCall(sendToCall(two, 'wrapUp', 2 * MINUTE), 'end', 3 * MINUTE);
    expect(ended).toMatchObject({ calls: [{ id: 1 }], current: 0 });
  });

  it('leave a wrapped-up call wrapped up when it comes on screen', () => {
    const wrapped = sendToCall(two, 'wrapUp', 2 * MINUTE);
    const other = takeUp(wrapped, 1, 3 * MINUTE);
    expect(states(takeUp(other, 2, 4 * MINUTE))).toEqual(['held', 'wrapUp']);
  });
});

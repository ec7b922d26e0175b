import { afterEach, describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { lamp } from '../../test/lamp';
import type { LoadFlows } from '../engine/session-moves';
import { callOf, timesOf } from './call-machine';
import { deskMachine } from './desk-machine';
import { readCalls, saveCalls } from './saved-calls';

const MINUTE = 60_000;

/** A desk whose clock stands still but for what a test lets pass. */
function openDesk(saved = readCalls()) {
  let time = 0;
  const load: LoadFlows = () => Promise.resolve(new Map([['lamp', lamp]]));
  const desk = createActor(deskMachine, { input: { load, now: () => time } }).start();
  desk.send({ type: 'RESTORE', saved });
  const calls = () => desk.getSnapshot().context.calls.map(callOf);
  const current = () => desk.getSnapshot().context.current;
  const call = () => calls().find(({ id }) => id === current())!;
  return {
    desk,
    calls,
    call,
    current,
    states: () => calls().map(({ state }) => state),
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    send: (type: 'hold' | 'resume' | 'wrapUp' | 'end') => call().actor.send({ type, at: time }),
    times: () => timesOf(call(), time),
    /** Opens a link in the call on screen. */
    open: async (link: string) => {
      call().session.send({ type: 'OPEN', fragment: link, alreadyTried: call().alreadyTried });
      await vi.waitFor(() => expect(call().at).toBeDefined());
    },
  };
}

describe('a call', () => {
  it('is timed by what happens to it', () => {
    const { desk, pass, send, times, call } = openDesk();
    desk.send({ type: 'TAKE_NEXT', language: 'en' });
    pass(MINUTE);
    send('hold');
    pass(2 * MINUTE);
    send('resume');
    pass(MINUTE);
    send('wrapUp');
    pass(MINUTE);
    expect(call().state).toBe('wrapUp');
    expect(times()).toEqual({
      waiting: 0,
      live: 2 * MINUTE,
      held: 2 * MINUTE,
      wrapUp: MINUTE,
      ended: 0,
    });
  });

  it('passes over what does not fit', () => {
    const { desk, send, pass, call, times } = openDesk();
    desk.send({ type: 'TAKE_NEXT', language: 'en' });
    send('resume');
    pass(20);
    expect(call().state).toBe('live');
    expect(call().moments).toEqual([{ type: 'start', at: 0 }]);
    expect(times().live).toBe(20);
    expect([call().can('hold'), call().can('resume')]).toEqual([true, false]);
  });

  it('keeps the time on each step, also when it comes back to it', async () => {
    const { desk, pass, call, open } = openDesk();
    desk.send({ type: 'TAKE_NEXT', language: 'en' });
    pass(1000);
    await open('1/lamp/');
    expect(call().spent).toEqual({});
    pass(4000);
    call().session.send({ type: 'ANSWER', option: 'no' });
    pass(1000);
    call().session.send({ type: 'ANSWER', option: 'done' });
    pass(3000);
    call().session.send({ type: 'ANSWER', option: 'yes' });
    expect(call().spent).toEqual({ 'lamp:isPlugged': 7000, 'lamp:plugIn': 1000 });
  });
});

describe('several calls', () => {
  it('have one caller on the line at a time', () => {
    const { desk, states, current } = openDesk();
    desk.send({ type: 'TAKE_NEXT', language: 'en' });
    desk.send({ type: 'TAKE_NEXT', language: 'ru' });
    expect(states()).toEqual(['held', 'live']);
    desk.send({ type: 'TAKE_UP', id: 1 });
    expect(current()).toBe(1);
    expect(states()).toEqual(['live', 'held']);
  });

  it('leave no secret of their notes when they end, in the letters neither', () => {
    const { desk, send, call } = openDesk();
    desk.send({ type: 'TAKE_NEXT', language: 'en' });
    call().actor.send({ type: 'WRITE_NOTE', note: 'PIN 4821, calls back' });
    expect(call().note).toBe('PIN 4821, calls back');
    send('end');
    const [ended] = desk.getSnapshot().context.ended;
    expect(ended!.note).toBe('PIN ••••, calls back');
    expect(JSON.stringify(ended)).not.toContain('4821');
  });

  it('are kept until they end', () => {
    const { desk, send, calls, current } = openDesk();
    desk.send({ type: 'TAKE_NEXT', language: 'en' });
    desk.send({ type: 'TAKE_NEXT', language: 'ru' });
    send('wrapUp');
    send('end');
    expect(calls().map(({ id }) => id)).toEqual([1]);
    expect(current()).toBe(0);
  });

  it('leave a wrapped-up call wrapped up when it comes on screen', () => {
    const { desk, send, states } = openDesk();
    desk.send({ type: 'TAKE_NEXT', language: 'en' });
    desk.send({ type: 'TAKE_NEXT', language: 'ru' });
    send('wrapUp');
    desk.send({ type: 'TAKE_UP', id: 1 });
    desk.send({ type: 'TAKE_UP', id: 2 });
    expect(states()).toEqual(['held', 'wrapUp']);
  });
});

describe('saved calls', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** As the device kept them before calls were actors. */
  const OLD =
    '{"version":1,"calls":[{"id":3,"language":"ru","appLanguage":"en","moments":[{"type":"start","at":1000},{"type":"hold","at":61000}],"reachedAt":2000,"spent":{"lamp:isPlugged":500},"tried":["lamp:plugIn"],"marks":{"lamp:isPlugged":"together"},"note":"calls back","link":"1/lamp/rXs"}],"current":3}';

  it('come back with their place, times and notes, and are saved as they were', async () => {
    const device = new Map([['latchkey.calls', OLD]]);
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => device.get(key) ?? null,
      setItem: (key: string, text: string) => device.set(key, text),
      removeItem: (key: string) => device.delete(key),
    });
    const { call, calls, current, times, pass } = openDesk();
    await vi.waitFor(() => expect(call().at?.step).toBe('doesGlow'));
    pass(62_000);
    expect(call()).toMatchObject({
      state: 'held',
      language: 'ru',
      appLanguage: 'en',
      alreadyTried: ['lamp:plugIn'],
      note: 'calls back',
    });
    expect(times()).toMatchObject({ live: MINUTE, held: 1000 });
    const before = device.get('latchkey.calls');
    const rest = { cleared: {}, aside: [] };
    const kept = calls().map(({ saved }) => saved);
    expect(saveCalls({ calls: kept, current: current(), ...rest })).toBe(true);
    expect(JSON.parse(device.get('latchkey.calls')!)).toEqual(JSON.parse(before!));
    saveCalls({ calls: [], current: 0, ...rest });
    expect(device.size).toBe(0);
  });

  it('are none where what the device keeps is damaged', () => {
    for (const text of [
      '{',
      '{"version":2,"calls":[],"current":0}',
      '{"version":1,"calls":[{}]}',
    ]) {
      vi.stubGlobal('localStorage', { getItem: () => text });
      expect(readCalls()).toMatchObject({ calls: [], current: 0 });
    }
  });
});

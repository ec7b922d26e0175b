import { afterEach, beforeEach, vi } from 'vitest';
import { createActor } from 'xstate';
import { callOf } from '../src/agent/call-machine';
import { deskMachine } from '../src/agent/desk-machine';
import { syncCalls } from '../src/agent/sync-calls';
import { availableOptions } from '../src/engine/replay';
import { STORAGE_KEYS } from '../src/player/storage';
import { fakeStorage } from './fake-storage';
import { lamp } from './lamp';

export const CALLS_KEY = STORAGE_KEYS.calls;
export const NOW = Date.UTC(2026, 10, 24, 12);

let listeners: Set<(event: Event) => void>;

/** Gives each test of a file an empty device whose clock stands still. */
export function useFakeDevice(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
    vi.stubGlobal('localStorage', fakeStorage());
    vi.stubGlobal('addEventListener', (_: string, each: (event: Event) => void) =>
      listeners.add(each),
    );
    vi.stubGlobal('removeEventListener', (_: string, each: (event: Event) => void) =>
      listeners.delete(each),
    );
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
}

export const flowsLoaded = () => new Promise((done) => setImmediate(done));

/** A tab of the workspace, which hears of the other when it is told to. */
export function openTab(load = () => Promise.resolve(new Map([['lamp', lamp]]))) {
  listeners = new Set();
  const own = listeners;
  let isSaved = true;
  const desk = createActor(deskMachine, { input: { load, now: Date.now } }).start();
  const close = syncCalls(desk, (now) => {
    isSaved = now;
  });
  const context = () => desk.getSnapshot().context;
  const calls = () => context().calls.map(callOf);
  const call = () => calls().find(({ id }) => id === context().current);
  const hear = () => {
    for (const listener of own) listener(new Event('storage'));
  };
  /** All that a change brings with it happens in its task. */
  const send = (event: Parameters<typeof desk.send>[0]) => {
    desk.send(event);
    hear();
  };
  return {
    send,
    close,
    calls,
    call,
    ended: () => context().ended,
    isSaved: () => isSaved,
    hear,
    next: () => send({ type: 'TAKE_NEXT', language: 'en' }),
    write: (note: string) => {
      call()?.actor.send({ type: 'WRITE_NOTE', note });
      hear();
    },
    happens: (type: 'hold' | 'resume' | 'wrapUp' | 'end') => {
      call()?.actor.send({ type, at: Date.now() });
      hear();
    },
    open: async (link = '1/lamp/') => {
      call()?.session.send({ type: 'OPEN', fragment: link });
      await flowsLoaded();
    },
    answer: (place: number) => {
      const { at, session } = call() ?? {};
      if (!at || !session) return;
      const options = availableOptions(at.flow, at.step);
      const given = options[place % options.length];
      if (given) session.send({ type: 'ANSWER', option: given.option });
      hear();
    },
  };
}

export type DeskTab = ReturnType<typeof openTab>;

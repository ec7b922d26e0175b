import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { fakeStorage } from '../../test/fake-storage';
import { lamp } from '../../test/lamp';
import { availableOptions } from '../engine/replay';
import { asideOf, STORAGE_KEYS } from '../player/storage';
import { callOf } from './call-machine';
import { deskMachine } from './desk-machine';
import { callKey, callsAside, deleteAside, readCalls } from './saved-calls';
import { syncCalls } from './sync-calls';

const KEY = STORAGE_KEYS.calls;
const RUNS = 10_000;
const NOW = Date.UTC(2026, 10, 24, 12);

let listeners: Set<(event: Event) => void>;

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

const flowsLoaded = () => new Promise((done) => setImmediate(done));

/** A tab of the workspace, which hears of the other when it is told to. */
function openTab(load = () => Promise.resolve(new Map([['lamp', lamp]]))) {
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
      call()?.actor.send({ type: 'WRITE', notes: { note } });
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

describe('two tabs', () => {
  it('lose no note when one writes while the other goes on', async () => {
    const one = openTab();
    one.next();
    await one.open();
    const other = openTab();
    await flowsLoaded();
    one.write('calls back at five');
    other.hear();
    other.answer(0);
    one.hear();
    for (const tab of [one, other])
      expect(tab.call()).toMatchObject({ note: 'calls back at five', at: { step: 'doesGlow' } });
  });

  it('both know which fixes the caller had tried', async () => {
    const one = openTab();
    one.next();
    await one.open();
    const other = openTab();
    await flowsLoaded();
    one.call()!.session.send({ type: 'REPORT_TRIED', fixes: ['lamp:doesGlow'] });
    one.hear();
    other.hear();
    await flowsLoaded();
    other.answer(0);
    one.hear();
    for (const tab of [one, other]) expect(tab.call()?.alreadyTried).toEqual(['lamp:doesGlow']);
  });

  it('leave an ended call ended, and keep it', () => {
    const one = openTab();
    one.next();
    one.write('was solved');
    const other = openTab();
    one.happens('end');
    other.hear();
    expect([one.calls(), other.calls()]).toEqual([[], []]);
    other.next();
    one.hear();
    expect(one.ended()).toMatchObject([{ id: 1, note: 'was solved' }]);
    expect(one.calls()).toMatchObject([{ id: 2 }]);
  });

  it('keep the call of one while the other takes the next', () => {
    const one = openTab();
    const other = openTab();
    one.next();
    one.write('first');
    other.hear();
    other.next();
    one.hear();
    expect(one.calls()).toMatchObject([{ note: 'first', state: 'held' }, { state: 'live' }]);
  });

  it('number two callers apart whom they took at the same time', () => {
    const one = openTab();
    const other = openTab();
    one.next();
    const before = localStorage.getItem(KEY)!;
    localStorage.removeItem(KEY);
    other.next();
    one.hear();
    other.hear();
    expect(before).toContain('"id":1');
    for (const tab of [one, other])
      expect(
        tab
          .calls()
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual([1, 2]);
    expect(one.call()?.key).not.toBe(other.call()?.key);
  });

  it('clear the ended calls for both, and nothing comes back', () => {
    const one = openTab();
    one.next();
    const other = openTab();
    one.happens('end');
    one.send({ type: 'CLEAR' });
    other.hear();
    other.next();
    one.hear();
    expect([one.ended(), other.ended()]).toEqual([[], []]);
    expect(one.calls()).toHaveLength(1);
  });

  it('come to rest once more calls were cleared than are remembered', async () => {
    const keys = Array.from({ length: 200 }, (_, at) => `call${100 + at}`);
    const cleared = Object.fromEntries(keys.map((key) => [key, 1]));
    localStorage.setItem(KEY, JSON.stringify({ version: 1, calls: [], current: 0, cleared }));
    const tabs = [openTab(), openTab()];
    for (const tab of tabs) {
      tab.next();
      tab.happens('end');
    }
    const [ended] = tabs[1]!.ended();
    tabs[1]!.send({ type: 'CLEAR' });
    await flowsLoaded();
    const hear = async () => {
      for (const tab of tabs) tab.hear();
      await flowsLoaded();
    };
    await hear();
    const before = localStorage.getItem(KEY);
    await hear();
    expect(localStorage.getItem(KEY)).toBe(before);
    expect(Object.keys(readCalls().cleared)).toHaveLength(200);
    expect(readCalls().cleared).toHaveProperty([callKey(ended!)]);
    expect(tabs.map((tab) => tab.ended())).toEqual([[], []]);
  });
});

describe('a call that was ended', () => {
  it('goes on where it was when the end is taken back', () => {
    const tab = openTab();
    tab.next();
    tab.write('a note');
    tab.happens('end');
    expect(tab.call()).toBeUndefined();
    tab.send({ type: 'REOPEN', id: 1 });
    expect(tab.call()).toMatchObject({ id: 1, state: 'live', note: 'a note' });
    expect(tab.ended()).toEqual([]);
  });

  it('stays until its day is over, over a reload too', () => {
    const tab = openTab();
    tab.next();
    tab.happens('end');
    expect(openTab().ended()).toHaveLength(1);
    vi.setSystemTime(NOW + 24 * 60 * 60 * 1000);
    expect(openTab().ended()).toEqual([]);
    expect(localStorage.getItem(KEY)).toBeNull();
  });
});

describe('what cannot be opened', () => {
  const call = (id: number, more = {}) => ({
    id,
    language: 'en',
    appLanguage: 'en',
    moments: [{ type: 'start', at: NOW - 1000 }],
    reachedAt: NOW,
    spent: {},
    tried: [],
    marks: {},
    note: `note ${id}`,
    link: '1/lamp/rXs',
    ...more,
  });
  const store = (calls: unknown[]) =>
    localStorage.setItem(KEY, JSON.stringify({ version: 1, calls, current: 1 }));
  const notes = () => localStorage.getItem(KEY)!.match(/note \d+/g);

  it('for want of its article is kept, and opens once it is there', async () => {
    store([call(1), call(2)]);
    let isThere = false;
    const tab = openTab(() =>
      isThere
        ? Promise.resolve(new Map([['lamp', lamp]]))
        : Promise.reject(new Error('no network')),
    );
    await flowsLoaded();
    expect(tab.calls()).toMatchObject([{ isUnopened: true }, { isUnopened: true }]);
    tab.next();
    expect(notes()).toEqual(['note 1', 'note 2']);
    expect(readCalls().calls[0]).toMatchObject({ link: '1/lamp/rXs' });
    isThere = true;
    tab.send({ type: 'TAKE_UP', id: 1 });
    tab.call()!.session.send({ type: 'OPEN', fragment: tab.call()!.link });
    await flowsLoaded();
    expect(tab.call()).toMatchObject({ isUnopened: false, at: { step: 'doesGlow' } });
  });

  it.each([
    ['damaged', { note: 5 }],
    ['of a language that is gone', { language: 'xx' }],
    ['without its moments', { moments: 'none' }],
  ])('since it is %s stays aside, and the others come', (_, damage) => {
    store([call(1), call(2, damage), call(3)]);
    const tab = openTab();
    expect(tab.calls().map(({ id }) => id)).toEqual([1, 3]);
    tab.next();
    expect(callsAside()).toHaveLength(1);
    expect(callsAside()[0]).toContain('"id": 2');
    deleteAside();
    expect(callsAside()).toEqual([]);
    expect(openTab().calls()).toHaveLength(3);
  });

  it('for want of room waits until others have ended', () => {
    store(
      Array.from({ length: 53 }, (_, at) =>
        call(at + 1, { moments: [{ type: 'start', at: NOW - 99 + at }] }),
      ),
    );
    const tab = openTab();
    expect(tab.calls()).toHaveLength(50);
    expect(callsAside()).toHaveLength(3);
    tab.send({ type: 'TAKE_UP', id: 1 });
    tab.happens('end');
    tab.hear();
    expect(tab.calls()).toHaveLength(50);
    expect(notes()).toHaveLength(53);
  });

  it.each(['{', '{"version":2,"calls":[{"note":"of the future"}]}', '[]'])(
    'as a whole is kept beside: %s',
    (text) => {
      localStorage.setItem(KEY, text);
      const tab = openTab();
      tab.next();
      expect(tab.calls()).toHaveLength(1);
      expect(localStorage.getItem(asideOf(KEY))).toBe(text);
      expect(callsAside()).toEqual([text]);
      expect(tab.isSaved()).toBe(true);
    },
  );

  it('is not written over where it cannot be kept beside', () => {
    const text = '{"version":2,"calls":[]}';
    localStorage.setItem(KEY, text);
    vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const tab = openTab();
    tab.next();
    expect(tab.isSaved()).toBe(false);
    expect(localStorage.getItem(KEY)).toBe(text);
  });
});

const MOVES = [
  'next',
  'write',
  'open',
  'answer',
  'hold',
  'resume',
  'wrapUp',
  'end',
  'reopen',
  'other',
  'clear',
] as const;
type Move = (typeof MOVES)[number];

/** What a person does in a tab, with a word of a note that must never be lost. */
async function move(tab: ReturnType<typeof openTab>, what: Move, place: number, word: string) {
  if (what === 'next') tab.next();
  if (what === 'write') tab.write(`${tab.call()?.note} ${word}`);
  if (what === 'open' && tab.call()?.link === '') await tab.open();
  if (what === 'answer') tab.answer(place);
  if (what === 'hold' || what === 'resume' || what === 'wrapUp' || what === 'end')
    tab.happens(what);
  const given = (all: readonly { id: number }[]) => all[place % all.length]?.id ?? 0;
  if (what === 'reopen') tab.send({ type: 'REOPEN', id: given(tab.ended()) });
  if (what === 'other') tab.send({ type: 'TAKE_UP', id: given(tab.calls()) });
  if (what === 'clear') tab.send({ type: 'CLEAR' });
}

it('no call, note or answer is ever lost, whatever two tabs do and whenever they hear of each other', async () => {
  const step = fc.record({
    tab: fc.nat(1),
    what: fc.constantFrom(...MOVES, 'write', 'answer', 'next', 'hear', 'reload'),
    place: fc.nat(3),
    /** Whether the other tab writes before it has seen this: the browser's storage is in several processes. */
    isOverwritten: fc.boolean(),
  });
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      runs += 1;
      localStorage.clear();
      const tabs = [openTab(), openTab()];
      const words = new Map<string, string[]>();
      const links = new Map<string, string>();
      const ends = new Map<string, boolean>();
      const cleared = new Set<string>();
      for (const [at, { tab, what, place, isOverwritten }] of steps.entries()) {
        const here = tabs[tab]!;
        vi.setSystemTime(NOW + at * 1000);
        if (what === 'reload') {
          // A page that is left asks once more.
          here.hear();
          here.close();
          tabs[tab] = openTab();
          await flowsLoaded();
          continue;
        }
        // The device is asked at each key, tap and input.
        here.hear();
        await flowsLoaded();
        if (what === 'hear') continue;
        const before = localStorage.getItem(KEY);
        const key = here.call() && callKey(here.call()!.saved);
        if (what === 'clear') for (const call of here.ended()) cleared.add(callKey(call));
        const reopened = what === 'reopen' && here.ended()[place % (here.ended().length || 1)];
        await move(here, what, place, `word${at}`);
        if (reopened) ends.set(callKey(reopened), false);
        if (what === 'end' && key) ends.set(key, true);
        if (what === 'write' && key) words.set(key, [...(words.get(key) ?? []), `word${at}`]);
        const taken = here.call();
        if (taken) {
          const taking = callKey(taken.saved);
          if (!words.has(taking)) words.set(taking, []);
          if (what === 'answer' || what === 'open') links.set(taking, taken.link);
        }
        const isCommon = what === 'next' || what === 'write' || what === 'hold';
        if (isOverwritten && isCommon) {
          if (before === null) localStorage.removeItem(KEY);
          else localStorage.setItem(KEY, before);
        }
      }
      for (const tab of [0, 1, 0, 1]) {
        tabs[tab]!.hear();
        await flowsLoaded();
      }
      const seen = tabs.map((tab) => [...tab.calls().map(({ saved }) => saved), ...tab.ended()]);
      const [one, other] = seen.map((calls) => new Map(calls.map((call) => [callKey(call), call])));
      expect(new Map([...one!].toSorted())).toEqual(new Map([...other!].toSorted()));
      expect(readCalls().calls).toHaveLength(one!.size);
      expect(new Set([...one!.values()].map(({ id }) => id)).size).toBe(one!.size);
      for (const [key, said] of words) {
        if (cleared.has(key) && !one!.has(key)) continue;
        const call = one!.get(key);
        expect(call, 'the call').toBeDefined();
        for (const word of said) expect(call!.note).toContain(word);
        expect(call!.link).toBe(links.get(key) ?? '');
        expect(tabs[0]!.ended().some((each) => callKey(each) === key)).toBe(ends.get(key) ?? false);
      }
      for (const tab of tabs) tab.close();
    }),
    { numRuns: RUNS, seed: 15 },
  );
  expect(runs).toBe(RUNS);
}, 300_000);

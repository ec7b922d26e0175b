import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { fakeStorage } from '../../test/fake-storage';
import { lamp } from '../../test/lamp';
import { seeded } from '../../test/seeded';
import { hasAnswers } from '../engine/journey';
import type { Flow } from '../engine/flow';
import { availableOptions } from '../engine/replay';
import { sessionMachine } from '../engine/session';
import { flow as setup } from '../engine/setup';
import { type Keeping, keepSession, readSavedSession, restoreSession } from './saved-session';
import { asideOf, forgetSession, STORAGE_KEYS } from './storage';

const KEY = STORAGE_KEYS.session;

let listeners: Set<() => void>;

beforeEach(() => {
  vi.stubGlobal('localStorage', fakeStorage());
  vi.stubGlobal('sessionStorage', fakeStorage());
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => listeners.add(listener));
  vi.stubGlobal('removeEventListener', (_: string, listener: () => void) =>
    listeners.delete(listener),
  );
});
afterEach(() => vi.unstubAllGlobals());

/** A tab on a step page, which hears of the others when it is told to. */
function openTab(fragment = '') {
  listeners = new Set();
  const own = listeners;
  const session = createActor(sessionMachine, {
    input: { load: () => Promise.resolve(new Map([['lamp', lamp]])) },
  }).start();
  let keeping: Keeping | undefined;
  const close = keepSession(session, (now) => {
    keeping = now;
  });
  const context = () => session.getSnapshot().context;
  session.send({
    type: 'OPEN',
    page: { flow: lamp, step: fragment ? stepOf(fragment) : 'isPlugged' },
    fragment,
    ...restoreSession(),
  });
  return {
    session,
    close,
    context,
    keeping: () => keeping,
    link: () => context().at!.link,
    /** Takes one of the options on screen, if there is any. */
    answer: (place: number) => {
      const options = availableOptions(lamp, context().at!.step);
      const option = options[place % options.length];
      if (option) session.send({ type: 'ANSWER', option: option.option });
      return option !== undefined;
    },
    back: () => session.send({ type: 'BACK' }),
    hear: () => {
      for (const listener of own) listener();
    },
  };
}

/** The step that a link leads to. */
function stepOf(fragment: string): string {
  const session = createActor(sessionMachine, {
    input: { load: () => Promise.resolve(new Map()) },
  });
  session.start();
  session.send({ type: 'OPEN', page: { flow: lamp, step: 'isPlugged' }, fragment });
  return session.getSnapshot().context.at!.step;
}

const saved = () => {
  const session = readSavedSession(Date.now());
  return typeof session === 'object' ? session.link : session;
};

describe('a session', () => {
  it('is on the device in the task of its answer, by one write', () => {
    const tab = openTab();
    const writes = vi.spyOn(localStorage, 'setItem');
    tab.answer(1);
    expect(saved()).toBe(tab.link());
    expect(writes).toHaveBeenCalledTimes(1);
    expect(tab.keeping()).toBe('kept');
  });

  it('is not written by a page that is only opened', () => {
    const tab = openTab();
    tab.answer(1);
    const { link } = tab;
    const writes = vi.spyOn(localStorage, 'setItem');
    const shared = openTab(`1/lamp/`);
    expect(shared.keeping()).toBeUndefined();
    expect(saved()).toBe(link());
    expect(writes).not.toHaveBeenCalled();
  });

  it('whose codes are of old keeps the answers behind the step that is opened', () => {
    const shelf = setup.createMachine({
      id: 'shelf',
      initial: 'shelf',
      states: { shelf: { on: { o29: 'last' } }, last: { type: 'final' } },
    }) as Flow;
    const link = '1/shelf/29_Ab3';
    localStorage.setItem(KEY, JSON.stringify({ version: 1, at: Date.now(), link, tried: [] }));
    const session = createActor(sessionMachine, {
      input: { load: () => Promise.resolve(new Map([['shelf', shelf]])) },
    }).start();
    keepSession(session, () => undefined);
    const page = { flow: shelf, step: 'last' };
    session.send({ type: 'OPEN', page, fragment: '1/shelf/29_', ...restoreSession() });
    expect(session.getSnapshot().context.at!.link).toBe('1/shelf/29B');
    expect(saved()).toBe(link);
  });

  it('that was forgotten is not written back by a page that is restored', () => {
    const tab = openTab();
    tab.answer(1);
    forgetSession();
    tab.hear();
    expect(tab.context()).toMatchObject({ isOwn: false, alreadyTried: [] });
    expect(tab.keeping()).toBeUndefined();
    tab.back();
    expect(localStorage.length).toBe(0);
  });

  it('that was forgotten elsewhere is not written back by a step back before that is heard', () => {
    const tab = openTab();
    tab.answer(1);
    tab.answer(0);
    localStorage.clear();
    tab.back();
    expect(saved()).toBeUndefined();
    tab.answer(0);
    expect(saved()).toBe(tab.link());
  });

  it.each(['{"version":1,"at":', '{"version":9,"at":1,"link":"1/desk-lamp/","tried":[]}'])(
    'leaves what it cannot read on the device: %s',
    (text) => {
      localStorage.setItem(KEY, text);
      const tab = openTab();
      tab.answer(1);
      expect(tab.keeping()).toBe('unreadable');
      expect(localStorage.getItem(asideOf(KEY))).toBe(text);
      tab.answer(0);
      expect(tab.keeping()).toBe('kept');
      expect(localStorage.getItem(asideOf(KEY))).toBe(text);
    },
  );

  it('overwrites nothing that it cannot keep aside', () => {
    const text = `{"version":9,"more":"${'x'.repeat(400)}"}`;
    localStorage.setItem(KEY, text);
    vi.spyOn(localStorage, 'setItem').mockImplementation((key, value) => {
      if (value.length > 200) throw new DOMException('full', 'QuotaExceededError');
      localStorage[key] = value;
    });
    const tab = openTab();
    tab.answer(1);
    expect(tab.keeping()).toBe('refused');
    expect(localStorage.getItem(KEY)).toBe(text);
  });
});

it('is the newest one of two tabs, whatever they do and whenever they hear of each other', () => {
  const tab = fc.constantFrom(0, 1);
  const move = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('answer' as const), tab, place: fc.nat(2) }),
    },
    fc.record({
      do: fc.constantFrom('back', 'hear', 'reload', 'forget'),
      tab,
      place: fc.constant(0),
    }),
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 14 }), (moves) => {
      localStorage.clear();
      sessionStorage.clear();
      const tabs = [openTab(), openTab()];
      let expected: string | undefined;
      let forgotten = [false, false];
      for (const { do: what, tab: at, place } of moves) {
        const here = tabs[at]!;
        const before = here.link();
        if (what === 'answer' && here.answer(place)) {
          expected = here.link();
          forgotten = forgotten.map((was, each) => (each === at ? false : was));
        }
        if (what === 'back') {
          const { isOwn } = here.context();
          here.back();
          const { journey, link } = here.context().at!;
          const isMoved = link !== before && isOwn && hasAnswers(journey);
          if (isMoved && !(forgotten[at] && expected === undefined)) expected = link;
        }
        if (what === 'hear') here.hear();
        if (what === 'reload') {
          here.close();
          tabs[at] = openTab(before);
          // No answer of a tab goes with a reload.
          expect(tabs[at].link()).toBe(before);
          // Who opens a page that goes on from what is kept has given those answers, too.
          if (expected && before.startsWith(expected)) expected = before;
        }
        if (what === 'forget') {
          here.close();
          forgetSession();
          expected = undefined;
          forgotten = [true, true];
          tabs[at] = openTab();
        }
        expect(saved()).toBe(expected);
      }
      for (const each of tabs) each.close();
    }),
    seeded(15),
  );
});

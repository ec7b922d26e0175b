import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPendingAnswers, recordNavigation } from './pending-answers';
import {
  forgetSession,
  readSavedSession,
  restoreSession,
  type SavedSession,
  saveSession,
} from './saved-session';
import { SAVED_KEY } from './storage';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 24);
const session: SavedSession = {
  at: NOW,
  link: '1/desk-lamp/Ab3',
  tried: ['desk-lamp:newBulb'],
};

/** As much of the browser's storage as a store needs, with room for so many characters. */
function storage(room = Number.POSITIVE_INFINITY) {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => items.delete(key),
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    size: () => items.size,
  };
}

let device: ReturnType<typeof storage>;

beforeEach(() => {
  device = storage();
  vi.stubGlobal('localStorage', device);
  vi.stubGlobal('sessionStorage', storage());
});
afterEach(() => vi.unstubAllGlobals());

const store = (text: string) => device.setItem(SAVED_KEY, text);
const stored = () => JSON.parse(device.getItem(SAVED_KEY)!) as Record<string, unknown>;

describe('what the device keeps', () => {
  it('comes back as it was', () => {
    expect(readSavedSession(NOW)).toBeUndefined();
    expect(saveSession(session)).toBe(true);
    expect(readSavedSession(NOW)).toEqual(session);
  });

  it('expires after 30 days, and is gone then', () => {
    saveSession(session);
    expect(readSavedSession(NOW + 30 * DAY - 1)).toEqual(session);
    expect(readSavedSession(NOW + 30 * DAY)).toBeUndefined();
    expect(device.size()).toBe(0);
  });

  it('does not last for ever where the clock was set back', () => {
    saveSession({ ...session, at: NOW + 5000 * DAY });
    expect(readSavedSession(NOW)).toBeUndefined();
  });

  it('is not read when another version wrote it', () => {
    saveSession(session);
    store(JSON.stringify({ ...stored(), version: 2 }));
    expect(readSavedSession(NOW)).toBe('unreadable');
  });

  it('is forgotten by the device and by the tab', () => {
    saveSession(session);
    recordNavigation(session.link, 'desk-lamp', 'tightenBulb');
    forgetSession();
    expect(device.size()).toBe(0);
    expect(readPendingAnswers()).toBe('');
    expect((sessionStorage as unknown as typeof device).size()).toBe(0);
  });

  it('is nothing where storage is full or forbidden', () => {
    vi.stubGlobal('localStorage', storage(10));
    expect(saveSession(session)).toBe(false);
    expect(readSavedSession(NOW)).toBeUndefined();
    vi.unstubAllGlobals();
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(saveSession(session)).toBe(false);
    expect(readSavedSession(NOW)).toBeUndefined();
    expect(forgetSession).not.toThrow();
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('is whole or unreadable, however it was damaged', () => {
    saveSession(session);
    const whole = device.getItem(SAVED_KEY)!;
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(Number.NaN, '1/desk-lamp/', ['a:b'], [1], {}),
    );
    const damaged = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.json(),
      fc.nat(whole.length).map((length) => whole.slice(0, length)),
      fc
        .tuple(fc.nat(whole.length - 1), fc.string({ minLength: 1, maxLength: 1 }))
        .map(([at, character]) => whole.slice(0, at) + character + whole.slice(at + 1)),
      fc
        .record({ version: value, at: value, link: value, tried: value }, { requiredKeys: [] })
        .map((fields) => JSON.stringify({ ...JSON.parse(whole), ...fields })),
    );
    fc.assert(
      fc.property(damaged, (text) => {
        store(text);
        const read = readSavedSession(NOW);
        if (text === '') expect(read).toBeUndefined();
        if (typeof read !== 'object') return;
        expect(Math.abs(NOW - read.at)).toBeLessThan(30 * DAY);
        expect(read.link).toMatch(/^1(\/[a-z0-9-]+(:[a-zA-Z]+)?\/([\w-]{3})*)+$/);
        for (const place of read.tried) expect(place).toMatch(/^[a-z0-9-]+:[a-zA-Z0-9]+$/);
        expect(Object.keys(read)).toEqual(['at', 'link', 'tried']);
      }),
      { numRuns: 10_000, seed: 4 },
    );
  });
});

it('is restored with the pending answers of the tab, and without what cannot be read', () => {
  recordNavigation('+Ab3', 'desk-lamp', 'tightenBulb');
  recordNavigation('', 'desk-lamp', 'newBulb');
  expect(restoreSession()).toEqual({ pending: '@desk-lamp+Ab3@desk-lamp:newBulb' });
  saveSession({ ...session, at: Date.now() });
  expect(restoreSession().saved).toMatchObject({ link: session.link, tried: session.tried });
  store('{');
  expect(restoreSession()).not.toHaveProperty('saved');
});

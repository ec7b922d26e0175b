import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeStorage } from '../../test/fake-storage';
import { readPendingAnswers, recordNavigation } from './pending-answers';
import {
  dismissUnreadable,
  readSavedSession,
  restoreSession,
  type SavedSession,
  saveSession,
} from './saved-session';
import { asideOf, forgetSession, STORAGE_KEYS } from './storage';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 24);
const session: SavedSession = {
  at: NOW,
  link: '1/desk-lamp/Ab3',
  tried: ['desk-lamp:newBulb'],
};

let device: Storage;

beforeEach(() => {
  device = fakeStorage();
  vi.stubGlobal('localStorage', device);
  vi.stubGlobal('sessionStorage', fakeStorage());
});
afterEach(() => vi.unstubAllGlobals());

const store = (text: string) => device.setItem(STORAGE_KEYS.session, text);
const stored = () => JSON.parse(device.getItem(STORAGE_KEYS.session)!) as Record<string, unknown>;

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
    expect(device.length).toBe(0);
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
    expect(device.length).toBe(0);
    expect(readPendingAnswers()).toBe('');
    expect(sessionStorage.length).toBe(0);
  });

  it('is nothing where storage is full or forbidden', () => {
    vi.stubGlobal('localStorage', fakeStorage(10));
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
    const whole = device.getItem(STORAGE_KEYS.session)!;
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

describe('the list of all that is kept', () => {
  it('is the table that people are told of', () => {
    const table = readFileSync('docs/operating.md', 'utf8');
    const told = [...table.matchAll(/`(?:local|session)Storage` `(latchkey\.[^`]*)`/g)].map(
      ([, key]) => key!.replace('…', ''),
    );
    const { session: journey, calls, ...others } = STORAGE_KEYS;
    const kept = [journey, calls, asideOf(journey), asideOf(calls), ...Object.values(others)];
    expect(told.toSorted()).toEqual(kept.toSorted());
  });

  it('is forgotten as a whole, but for the work of an agent', () => {
    for (const [name, key] of Object.entries(STORAGE_KEYS))
      for (const area of [localStorage, sessionStorage]) area.setItem(`${key}${name}`, 'something');
    localStorage.setItem(asideOf(STORAGE_KEYS.session), 'unreadable');
    localStorage.setItem('of another app', 'stays');
    forgetSession();
    const { calls, keysOff, agentName, ticketFormat } = STORAGE_KEYS;
    const agents = Object.entries({ calls, keysOff, agentName, ticketFormat }).map(
      ([name, key]) => key + name,
    );
    expect(Object.keys(localStorage)).toEqual([...agents, 'of another app']);
    expect(Object.keys(sessionStorage)).toEqual(agents);
  });

  it('keeps aside all that could not be read, each once', () => {
    for (const text of ['{', '{"version":9}', '{']) {
      store(text);
      dismissUnreadable(text);
      expect(device.getItem(STORAGE_KEYS.session)).toBeNull();
    }
    expect(device.getItem(asideOf(STORAGE_KEYS.session))).toBe('{\n{"version":9}');
  });

  it('stays where another tab has saved it in place of what could not be read', () => {
    saveSession(session);
    dismissUnreadable('{');
    expect(readSavedSession(NOW)).toEqual(session);
    expect(device.getItem(asideOf(STORAGE_KEYS.session))).toBeNull();
  });
});

it('keeps the language of the app, and the address goes before it', () => {
  saveSession({ ...session, at: Date.now(), app: 'ru' });
  expect(restoreSession()).toMatchObject({ saved: { link: session.link, app: 'ru' } });
  expect(restoreSession('?app=en')).toMatchObject({ saved: { app: 'ru' }, app: 'en' });
  for (const app of ['xx', '', '__proto__', ['ru']]) {
    store(JSON.stringify({ ...stored(), app }));
    const { saved } = restoreSession();
    expect(saved).toMatchObject({ link: session.link });
    expect(saved!.app).toBeUndefined();
  }
  for (const search of [
    '?app=RU',
    '?app=ru/',
    '?app=Ru).',
    '?APP=%22ru%22',
    '?app%3Dru',
    '?app=%E2%80%8Bru',
    '?a=b&app=ru,',
  ])
    expect(restoreSession(search).app, search).toBe('ru');
  for (const search of ['?app=xx', '?app=', '?app=__proto__', '?app=rux', ''])
    expect(restoreSession(search).app).toBeUndefined();
});

it('a session of the first version opens as it was written', () => {
  store('{"version":1,"at":1795500000000,"link":"1/desk-lamp/Ab3","tried":["desk-lamp:newBulb"]}');
  expect(readSavedSession(1_795_500_000_000 + DAY)).toEqual({
    at: 1_795_500_000_000,
    link: '1/desk-lamp/Ab3',
    tried: ['desk-lamp:newBulb'],
  });
});

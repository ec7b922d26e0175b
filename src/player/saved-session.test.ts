import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetJourney, isSameJourney, type Kept, readKept, writeKept } from './saved-session';
import { readNote, writeNote } from './pending-answers';
import { KEPT_KEY } from './storage';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 24);
const kept: Kept = { at: NOW, link: '1/portal-login/Ab3', tried: ['portal-login:checkUsername'] };

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

const store = (text: string) => device.setItem(KEPT_KEY, text);
const stored = () => JSON.parse(device.getItem(KEPT_KEY)!) as Record<string, unknown>;

describe('what the device keeps', () => {
  it('comes back as it was', () => {
    expect(readKept(NOW)).toBeUndefined();
    expect(writeKept(kept)).toBe(true);
    expect(readKept(NOW)).toEqual(kept);
  });

  it('expires after 30 days, and is gone then', () => {
    writeKept(kept);
    expect(readKept(NOW + 30 * DAY - 1)).toEqual(kept);
    expect(readKept(NOW + 30 * DAY)).toBeUndefined();
    expect(device.size()).toBe(0);
  });

  it('does not last for ever where the clock was set back', () => {
    writeKept({ ...kept, at: NOW + 5000 * DAY });
    expect(readKept(NOW)).toBeUndefined();
  });

  it('is not read when another version wrote it', () => {
    writeKept(kept);
    store(JSON.stringify({ ...stored(), version: 2 }));
    expect(readKept(NOW)).toBe('unreadable');
  });

  it('is forgotten by the device and by the tab', () => {
    writeKept(kept);
    writeNote(kept.link);
    forgetJourney();
    expect(device.size()).toBe(0);
    expect(readNote()).toBe('');
    expect((sessionStorage as unknown as typeof device).size()).toBe(0);
  });

  it('is nothing where storage is full or forbidden', () => {
    vi.stubGlobal('localStorage', storage(10));
    expect(writeKept(kept)).toBe(false);
    expect(readKept(NOW)).toBeUndefined();
    vi.unstubAllGlobals();
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(writeKept(kept)).toBe(false);
    expect(readKept(NOW)).toBeUndefined();
    expect(forgetJourney).not.toThrow();
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('is whole or unreadable, however it was damaged', () => {
    writeKept(kept);
    const whole = device.getItem(KEPT_KEY)!;
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(Number.NaN, '1/portal-login/', ['a:b'], [1], {}),
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
        const read = readKept(NOW);
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

it('knows a journey that goes on from another', () => {
  expect(isSameJourney('1/portal-login/Ab3', '1/portal-login/Ab3Cd4/secure-login/')).toBe(true);
  expect(isSameJourney('1/portal-login/Ab3Cd4', '1/portal-login/Ab3')).toBe(true);
  expect(isSameJourney('1/portal-login/Ab3', '1/portal-login/Cd4')).toBe(false);
});

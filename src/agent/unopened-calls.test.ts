import { describe, expect, it, vi } from 'vitest';
import { CALLS_KEY, flowsLoaded, NOW, openTab, useFakeDevice } from '../../test/desk-tab';
import { lamp } from '../../test/lamp';
import { asideOf } from '../player/storage';
import { callsAside, deleteAside, readCalls } from './saved-calls';

useFakeDevice();

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
    localStorage.setItem(CALLS_KEY, JSON.stringify({ version: 1, calls, current: 1 }));
  const notes = () => localStorage.getItem(CALLS_KEY)!.match(/note \d+/g);

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

  it('since its number leaves no room for the next one stays aside', () => {
    store([call(1), { ...call(2), id: Number.MAX_SAFE_INTEGER }]);
    const tab = openTab();
    expect(tab.calls()).toHaveLength(1);
    tab.next();
    expect(tab.calls().map(({ id }) => id)).toEqual([1, 2]);
  });

  it('for it cannot be read is kept aside once and whole, however many lines it has', () => {
    localStorage.setItem(CALLS_KEY, '{\n "calls": [\n');
    const tab = openTab();
    tab.next();
    openTab();
    expect(callsAside()).toEqual(['{  "calls": [ ']);
  });

  it.each([
    ['damaged', { note: 5 }],
    ['of a language that is gone', { language: 'xx' }],
    ['without its moments', { moments: 'none' }],
    ['without a start', { moments: [] }],
    ['at a time that no clock shows', { moments: [{ type: 'start', at: 1e300 }] }],
    ['reached at no time', { reachedAt: 8.65e15 }],
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
    deleteAside();
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
      localStorage.setItem(CALLS_KEY, text);
      const tab = openTab();
      tab.next();
      expect(tab.calls()).toHaveLength(1);
      expect(localStorage.getItem(asideOf(CALLS_KEY))).toBe(text);
      expect(callsAside()).toEqual([text]);
      expect(tab.isSaved()).toBe(true);
    },
  );

  it('is not written over where it cannot be kept beside', () => {
    const text = '{"version":2,"calls":[]}';
    localStorage.setItem(CALLS_KEY, text);
    vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const tab = openTab();
    tab.next();
    expect(tab.isSaved()).toBe(false);
    expect(localStorage.getItem(CALLS_KEY)).toBe(text);
  });
});

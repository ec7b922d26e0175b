import { describe, expect, it, vi } from 'vitest';
import {
  CALLS_KEY,
  type DeskTab,
  flowsLoaded,
  NOW,
  openTab,
  useFakeDevice,
} from '../../test/desk-tab';
import { callKey, readCalls, type SavedCall } from './saved-calls';

useFakeDevice();

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;

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

  it('mark answers and take marks back at the same time', () => {
    const tabs = [openTab(), openTab()];
    const [one, other] = tabs as [DeskTab, DeskTab];
    const mark = (tab: DeskTab, marks: SavedCall['marks']) => {
      tab.call()!.actor.send({ type: 'WRITE', notes: { marks } });
      tab.hear();
    };
    one.next();
    mark(one, { 'lamp:isPlugged': 'reported' });
    other.hear();
    other.send({ type: 'TAKE_UP', id: 1 });
    const before = localStorage.getItem(CALLS_KEY)!;
    mark(one, {});
    // The other tab writes before it has seen this.
    localStorage.setItem(CALLS_KEY, before);
    mark(other, { 'lamp:isPlugged': 'reported', 'lamp:doesGlow': 'together' });
    for (const tab of [...tabs, ...tabs]) tab.hear();
    for (const tab of tabs) expect(tab.call()!.marks).toEqual({ 'lamp:doesGlow': 'together' });
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

  it('go on with the note of a call that the other has ended, and with the call once that is taken back', () => {
    const one = openTab();
    one.next();
    one.write('was ');
    const other = openTab();
    other.send({ type: 'TAKE_UP', id: 1 });
    one.happens('end');
    other.hear();
    const key = callKey(other.ended()[0]!);
    other.send({ type: 'WRITE_ENDED', key, note: 'was solved', caret: 10 });
    one.hear();
    expect(one.ended()).toMatchObject([{ id: 1, note: 'was solved' }]);
    one.send({ type: 'REOPEN', id: 1 });
    other.hear();
    expect(other.call()).toMatchObject({ id: 1, note: 'was solved' });
    expect(other.ended()).toEqual([]);
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
    const before = localStorage.getItem(CALLS_KEY)!;
    localStorage.removeItem(CALLS_KEY);
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

  it('come to rest with different calls on screen', () => {
    const tabs = [openTab(), openTab()];
    for (const tab of tabs) tab.next();
    for (const tab of tabs) tab.hear();
    const before = localStorage.getItem(CALLS_KEY);
    for (const tab of tabs) {
      tab.hear();
      expect(localStorage.getItem(CALLS_KEY)).toBe(before);
    }
    expect(tabs.map((tab) => tab.call()?.id).toSorted()).toEqual([1, 2]);
  });

  it('come to rest once more calls were cleared than are remembered', async () => {
    const keys = Array.from({ length: 200 }, (_, at) => `call${100 + at}`);
    const cleared = Object.fromEntries(keys.map((key) => [key, 1]));
    localStorage.setItem(CALLS_KEY, JSON.stringify({ version: 1, calls: [], current: 0, cleared }));
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
    const before = localStorage.getItem(CALLS_KEY);
    await hear();
    expect(localStorage.getItem(CALLS_KEY)).toBe(before);
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
    vi.setSystemTime(NOW + DAY);
    expect(openTab().ended()).toEqual([]);
    vi.setSystemTime(NOW + DAY + 15 * HOUR);
    expect(openTab().ended()).toEqual([]);
    expect(readCalls()).toMatchObject({ calls: [], over: {} });
  });

  it.each([20 * HOUR, 3 * DAY, 400 * DAY])(
    'is there again once a clock that was set forward by %d milliseconds is set right',
    (jump) => {
      const tab = openTab();
      tab.next();
      tab.write('a note');
      tab.happens('end');
      vi.setSystemTime(NOW + jump);
      for (const each of [tab, openTab()]) {
        each.hear();
        expect(each.ended()).toEqual([]);
        each.next();
        expect(each.calls()).toMatchObject([{ id: 1 }]);
        each.happens('end');
        each.send({ type: 'CLEAR' });
      }
      vi.setSystemTime(NOW + HOUR);
      for (const each of [tab, openTab()]) {
        each.hear();
        expect(each.ended()).toMatchObject([{ note: 'a note' }]);
      }
      // Of the wrong clock nothing is left: the call goes no sooner.
      vi.setSystemTime(NOW + 20 * HOUR);
      expect(openTab().ended()).toEqual([]);
      expect(readCalls().calls).toHaveLength(1);
    },
  );

  it.each([
    ['shortly before midnight, and stays after it', '11-24T23:59:55', 10 * SECOND, 1],
    ['shortly before midnight, and stays in the night', '11-24T23:59:55', 8 * HOUR, 1],
    ['in the evening, and is gone by the next afternoon', '11-24T23:00', 15 * HOUR, 0],
    ['in the first minute of a day, and stays to its end', '11-24T00:01', 23.9 * HOUR, 1],
    ['before the night in which clocks go forward', '03-28T23:59', 2 * HOUR, 1],
    ['in the first minute of a day of 25 hours', '10-25T00:01', 24.5 * HOUR, 1],
    ['before the clock is set forward by hours', '11-24T15:00', 13 * HOUR, 1],
    ['before the clock is set back by days', '11-24T15:00', -3 * DAY, 1],
  ])('ends %s', (_, ended, later, count) => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    const end = new Date(`2026-${ended}`).getTime();
    vi.setSystemTime(end);
    const tab = openTab();
    tab.next();
    tab.write('a note');
    tab.happens('end');
    vi.setSystemTime(end + later);
    tab.hear();
    expect(tab.ended()).toHaveLength(count);
    tab.send({ type: 'REOPEN', id: 1 });
    expect(tab.call()?.note).toBe(count ? 'a note' : undefined);
    vi.unstubAllEnvs();
  });

  it('does not come back open from a tab that slept until it was over', () => {
    const one = openTab();
    one.next();
    const asleep = openTab();
    one.happens('end');
    vi.setSystemTime(NOW + DAY);
    one.hear();
    expect(one.ended()).toEqual([]);
    asleep.hear();
    expect(asleep.calls()).toEqual([]);
    one.hear();
    expect(one.calls()).toEqual([]);
  });
});

describe('a call that is open', () => {
  it.each([-400 * DAY, -5 * HOUR, 5 * HOUR, 400 * DAY])(
    'keeps its note when the clock jumps by %d milliseconds',
    (jump) => {
      const tabs = [openTab(), openTab()];
      tabs[0]!.next();
      tabs[0]!.write('a note');
      vi.setSystemTime(NOW + jump);
      for (const tab of [...tabs, ...tabs]) tab.hear();
      for (const tab of tabs)
        expect(tab.calls()).toMatchObject([{ note: 'a note', state: 'live' }]);
    },
  );
});

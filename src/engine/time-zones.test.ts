import { afterEach, expect, it } from 'vitest';
import { lock, ticket } from '../../test/rules';
import { parseInstant, periodAt, periodsFrom } from './time-rules';

const home = process.env.TZ;
afterEach(() => {
  process.env.TZ = home;
});

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What `<input>` gives for an instant. */
const entered = (at: number) => new Date(at).toLocaleString('sv').slice(0, 16).replace(' ', 'T');

/** Zones with a change of their clocks: by an hour, by half an hour, by two, and where midnight falls into it. */
const CHANGES = [
  ['Europe/Berlin', '2026-10-25T01:00Z'],
  ['America/New_York', '2027-03-14T07:00Z'],
  ['Australia/Lord_Howe', '2027-04-03T15:00Z'],
  ['Antarctica/Troll', '2026-10-25T01:00Z'],
  ['America/Havana', '2026-11-01T05:00Z'],
  ['America/Santiago', '2026-09-06T04:00Z'],
  ['Africa/Cairo', '2027-04-29T22:00Z'],
] as const;

/** Each quarter of an hour around a change. */
const around = (change: string, days: number): number[] => {
  const from = Date.parse(change) - days * DAY;
  return Array.from({ length: days * 2 * 96 }, (_, at) => from + at * 15 * MINUTE);
};

it.each(CHANGES)('in %s the clocks change at %s', (zone, change) => {
  process.env.TZ = zone;
  const offset = (at: number) => new Date(at).getTimezoneOffset();
  expect(offset(Date.parse(change) - 1)).not.toBe(offset(Date.parse(change)));
});

it.each(CHANGES)(
  'hours in %s are real ones from the later of two like times on',
  (zone, change) => {
    process.env.TZ = zone;
    const last = new Map(around(change, 2).map((at) => [entered(at), at]));
    for (const [text, at] of last) {
      expect(parseInstant(text)?.getTime(), text).toBe(at);
      const [locked] = periodsFrom(lock, new Date(at));
      expect(locked!.end!.getTime()).toBe(at + DAY);
    }
  },
);

it.each(CHANGES)('days in %s end with the day, whatever the clocks do', (zone, change) => {
  process.env.TZ = zone;
  const dayOf = (text: string) => Date.parse(text.slice(0, 10)) / DAY;
  const days = new Set(around(change, 14).map((at) => entered(at).slice(0, 10)));
  for (const first of days) {
    const periods = periodsFrom(ticket, parseInstant(first)!);
    for (const now of around(change, 1)) {
      const passed = dayOf(entered(now)) - dayOf(first);
      const phase =
        passed < 0 ? undefined : passed < 3 ? 'everything' : passed < 13 ? 'portalOnly' : 'nothing';
      expect(periodAt(ticket, periods, new Date(now))?.phase, `${first} at ${entered(now)}`).toBe(
        phase,
      );
    }
  }
});

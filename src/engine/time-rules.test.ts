import { afterEach, describe, expect, it } from 'vitest';
import { lock, ticket, wait } from '../../test/rules';
import { parseInstant, type Period, periodAt, periodsFrom, type TimeRule } from './time-rules';

const home = process.env.TZ;
const inZone = (zone: string) => {
  process.env.TZ = zone;
};
afterEach(() => {
  process.env.TZ = home;
});

const local = (date: Date | undefined) => date?.toLocaleString('sv');
const ends = (periods: Period[]) => periods.map(({ phase, end }) => [phase, local(end)]);
const phaseAt = (rule: TimeRule, start: string, now: string) =>
  periodAt(rule, periodsFrom(rule, parseInstant(start)!), new Date(parseInstant(now)!))?.phase;

describe('hours', () => {
  it('end to the minute', () => {
    expect(phaseAt(lock, '2026-11-24T10:05', '2026-11-25T10:04')).toBe('locked');
    expect(phaseAt(lock, '2026-11-24T10:05', '2026-11-25T10:05')).toBe('unlocked');
  });

  it('are hours of real time where the clocks change', () => {
    inZone('Europe/Berlin');
    const end = (start: string) => local(periodsFrom(lock, parseInstant(start)!)[0]!.end);
    expect(end('2026-10-24T18:00')).toBe('2026-10-25 17:00:00');
    expect(end('2027-03-27T18:00')).toBe('2027-03-28 19:00:00');
  });

  it('are none before they begin', () => {
    expect(phaseAt(lock, '2026-11-24T10:05', '2026-11-24T10:04')).toBeUndefined();
  });
});

describe('days', () => {
  it.each(['UTC', 'America/New_York', 'Asia/Vladivostok', 'Pacific/Apia'])(
    'are those of the calendar, one phase after the other, in %s',
    (zone) => {
      inZone(zone);
      const periods = periodsFrom(ticket, parseInstant('2026-10-31')!);
      expect(ends(periods)).toEqual([
        ['everything', '2026-11-02 00:00:00'],
        ['portalOnly', '2026-11-12 00:00:00'],
        ['nothing', undefined],
      ]);
    },
  );

  it('may end at any hour of the last one', () => {
    const at = (now: string) => phaseAt(ticket, '2026-11-24', now);
    expect(at('2026-11-24')).toBe('everything');
    expect(at('2026-11-26T23:59')).toBe('everything');
    expect(at('2026-11-27')).toBe('portalOnly');
    expect(at('2026-12-06T23:59')).toBe('portalOnly');
    expect(at('2026-12-07')).toBe('nothing');
    expect(at('2026-11-23')).toBeUndefined();
  });
});

it('minutes end to the millisecond', () => {
  const start = new Date(2026, 10, 24, 10, 5, 0);
  const after = (milliseconds: number) =>
    periodAt(wait, periodsFrom(wait, start), new Date(start.getTime() + milliseconds))?.phase;
  expect(after(0)).toBe('waiting');
  expect(after(59_999)).toBe('waiting');
  expect(after(60_000)).toBe('late');
});

describe('a moment that a person enters', () => {
  it('is read in the time zone of the device', () => {
    inZone('America/New_York');
    expect(parseInstant('2026-11-24T10:05')?.toISOString()).toBe('2026-11-24T15:05:00.000Z');
    expect(parseInstant('2026-11-24')?.toISOString()).toBe('2026-11-24T05:00:00.000Z');
  });

  it('is the later one where the clock shows an hour twice', () => {
    inZone('Europe/Berlin');
    expect(parseInstant('2026-10-25T02:30')?.toISOString()).toBe('2026-10-25T01:30:00.000Z');
  });

  it('is the next that exists where the clock skips an hour', () => {
    inZone('Europe/Berlin');
    expect(local(parseInstant('2027-03-28T02:30'))).toBe('2027-03-28 03:30:00');
  });

  it.each([
    '',
    'yesterday',
    '0202-11-24',
    '12026-11-24',
    '2026-02-31',
    '2026-13-01',
    '2026-11-24T25:00',
  ])('is none in %o', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

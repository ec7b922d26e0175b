import { afterEach, describe, expect, it } from 'vitest';
import { momentOf, type Span, spanAt, spansFrom, TIME_RULES } from './time-rules';

const home = process.env.TZ;
const inZone = (zone: string) => {
  process.env.TZ = zone;
};
afterEach(() => {
  process.env.TZ = home;
});

const local = (date: Date | undefined) => date?.toLocaleString('sv');
const ends = (spans: Span[]) => spans.map(({ phase, end }) => [phase, local(end)]);
const phaseAt = (rule: keyof typeof TIME_RULES, start: string, now: string) =>
  spanAt(TIME_RULES[rule], spansFrom(TIME_RULES[rule], momentOf(start)!), new Date(momentOf(now)!))
    ?.phase;

describe('a login lock', () => {
  it('ends 24 hours after the last failed attempt, not a minute earlier', () => {
    expect(phaseAt('loginLock', '2026-11-24T10:05', '2026-11-25T10:04')).toBe('locked');
    expect(phaseAt('loginLock', '2026-11-24T10:05', '2026-11-25T10:05')).toBe('unlocked');
  });

  it('counts 24 hours of real time where the clocks change', () => {
    inZone('Europe/Berlin');
    const { loginLock } = TIME_RULES;
    const end = (start: string) => local(spansFrom(loginLock, momentOf(start)!)[0]!.end);
    expect(end('2026-10-24T18:00')).toBe('2026-10-25 17:00:00');
    expect(end('2027-03-27T18:00')).toBe('2027-03-28 19:00:00');
  });

  it('is not there yet before the attempt', () => {
    expect(phaseAt('loginLock', '2026-11-24T10:05', '2026-11-24T10:04')).toBeUndefined();
  });
});

describe('a temporary passcode', () => {
  it.each(['UTC', 'America/New_York', 'Asia/Vladivostok', 'Pacific/Apia'])(
    'opens everything for 2 days, Client Portal for 10 more, then nothing, in %s',
    (zone) => {
      inZone(zone);
      const spans = spansFrom(TIME_RULES.temporaryPasscode, momentOf('2026-10-31')!);
      expect(ends(spans)).toEqual([
        ['everything', '2026-11-02 00:00:00'],
        ['portalOnly', '2026-11-12 00:00:00'],
        ['nothing', undefined],
      ]);
    },
  );

  it('may end at any hour of its last day', () => {
    const at = (now: string) => phaseAt('temporaryPasscode', '2026-11-24', now);
    expect(at('2026-11-24')).toBe('everything');
    expect(at('2026-11-26T23:59')).toBe('everything');
    expect(at('2026-11-27')).toBe('portalOnly');
    expect(at('2026-12-06T23:59')).toBe('portalOnly');
    expect(at('2026-12-07')).toBe('nothing');
    expect(at('2026-11-23')).toBeUndefined();
  });
});

it('an online card works for 21 days', () => {
  expect(phaseAt('onlineCard', '2026-11-24', '2026-12-15T12:00')).toBe('works');
  expect(phaseAt('onlineCard', '2026-11-24', '2026-12-16')).toBe('expired');
});

it('a call should come within 1 minute', () => {
  const start = new Date(2026, 10, 24, 10, 5, 0);
  const { voiceCall } = TIME_RULES;
  const after = (milliseconds: number) =>
    spanAt(voiceCall, spansFrom(voiceCall, start), new Date(start.getTime() + milliseconds))?.phase;
  expect(after(0)).toBe('waiting');
  expect(after(59_999)).toBe('waiting');
  expect(after(60_000)).toBe('late');
});

describe('a moment that a person enters', () => {
  it('is read in the time zone of the device', () => {
    inZone('America/New_York');
    expect(momentOf('2026-11-24T10:05')?.toISOString()).toBe('2026-11-24T15:05:00.000Z');
    expect(momentOf('2026-11-24')?.toISOString()).toBe('2026-11-24T05:00:00.000Z');
  });

  it('is the later one where the clock shows an hour twice', () => {
    inZone('Europe/Berlin');
    expect(momentOf('2026-10-25T02:30')?.toISOString()).toBe('2026-10-25T01:30:00.000Z');
  });

  it('is the next that exists where the clock skips an hour', () => {
    inZone('Europe/Berlin');
    expect(local(momentOf('2027-03-28T02:30'))).toBe('2027-03-28 03:30:00');
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
    expect(momentOf(text)).toBeUndefined();
  });
});

import { expect, it } from 'vitest';
import { loadFlow } from '../src/content/load-flow';
import { loadNamespace } from '../src/content/locales';
import { parseInstant, periodAt, periodsFrom } from '../src/engine/time-rules';
import rules from './time-rules';

const phaseAt = (rule: keyof typeof rules, start: string, now: string) =>
  periodAt(rules[rule], periodsFrom(rules[rule], parseInstant(start)!), parseInstant(now)!)?.phase;

it('a login lock ends 24 hours after the last failed attempt', () => {
  expect(phaseAt('loginLock', '2026-11-24T10:05', '2026-11-25T10:04')).toBe('locked');
  expect(phaseAt('loginLock', '2026-11-24T10:05', '2026-11-25T10:05')).toBe('unlocked');
});

it('a temporary passcode opens everything for 2 days, Client Portal for 10 more, then nothing', () => {
  const at = (now: string) => phaseAt('temporaryPasscode', '2026-11-24', now);
  expect(at('2026-11-26T23:59')).toBe('everything');
  expect(at('2026-11-27')).toBe('portalOnly');
  expect(at('2026-12-06T23:59')).toBe('portalOnly');
  expect(at('2026-12-07')).toBe('nothing');
});

it('a call should come within 1 minute', () => {
  expect(phaseAt('voiceCall', '2026-11-24T10:05', '2026-11-24T10:05')).toBe('waiting');
  expect(phaseAt('voiceCall', '2026-11-24T10:05', '2026-11-24T10:06')).toBe('late');
});

it.each([
  ['en', /printed card.*Client Portal/],
  ['ru', /распечатк.*Портал/],
])('the 21 days of an online card are not counted, but read from it: %s', async (locale, where) => {
  // No source says from when they count.
  const { states } = await loadFlow('temporary-access');
  expect(states['temporaryAccessWorks']?.meta).not.toHaveProperty('timeRule');
  const texts = (await loadNamespace(locale, 'temporary-access')) as Record<
    string,
    { title: string; body: string }
  >;
  const { title, body } = texts['temporaryAccessWorks']!;
  expect(title).toContain('21 ');
  expect(body).toMatch(where);
  expect(JSON.stringify(texts)).not.toMatch(/from the day you print|со дня печати/);
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { countdownMachine } from './countdown-machine';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 24, 10, 0, 0) });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const startIn = (seconds: number) =>
  createActor(countdownMachine, { input: { left: seconds * 1000 } }).start();

it('counts the seconds down, and is then over', () => {
  const countdown = startIn(60);
  expect(countdown.getSnapshot().context.left).toBe(60);
  vi.advanceTimersByTime(59_000);
  expect(countdown.getSnapshot()).toMatchObject({ value: 'counting', context: { left: 1 } });
  vi.advanceTimersByTime(1000);
  expect(countdown.getSnapshot()).toMatchObject({ value: 'over', context: { left: 0 } });
});

it('goes on after a reload where it was, and is over at once when the time has passed', () => {
  expect(startIn(20).getSnapshot().context.left).toBe(20);
  expect(startIn(0).getSnapshot()).toMatchObject({ value: 'over', context: { left: 0 } });
});

it('catches up after the tab has slept', () => {
  const countdown = startIn(60);
  const woken = performance.now() + 50_000;
  vi.spyOn(performance, 'now').mockImplementation(() => woken + 1000);
  vi.advanceTimersByTime(1000);
  expect(countdown.getSnapshot().context.left).toBe(9);
});

it.each([-3_600_000, 3_600_000, 400 * 86_400_000])(
  'is not changed by a clock that is set by %i ms in between',
  (jump) => {
    const countdown = startIn(60);
    vi.advanceTimersByTime(10_000);
    vi.setSystemTime(Date.now() + jump);
    vi.advanceTimersByTime(1000);
    expect(countdown.getSnapshot().context.left).toBe(49);
    vi.advanceTimersByTime(49_000);
    expect(countdown.getSnapshot().value).toBe('over');
  },
);

it('counts a second call from the beginning', () => {
  const countdown = startIn(0);
  countdown.send({ type: 'restart', left: 60_000 });
  expect(countdown.getSnapshot()).toMatchObject({ value: 'counting', context: { left: 60 } });
  countdown.stop();
  expect(vi.getTimerCount()).toBe(0);
});

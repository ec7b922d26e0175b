import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { countdownMachine } from './countdown-machine';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 24, 10, 0, 0) });
});
afterEach(() => {
  vi.useRealTimers();
});

const startIn = (seconds: number) =>
  createActor(countdownMachine, { input: { end: new Date(Date.now() + seconds * 1000) } }).start();

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
  expect(startIn(-3600).getSnapshot()).toMatchObject({ value: 'over', context: { left: 0 } });
});

it('catches up after the tab has slept', () => {
  const countdown = startIn(60);
  vi.setSystemTime(Date.now() + 50_000);
  vi.advanceTimersByTime(1000);
  expect(countdown.getSnapshot().context.left).toBe(9);
});

it('counts a second call from the beginning', () => {
  const countdown = startIn(0);
  countdown.send({ type: 'restart', end: Date.now() + 60_000 });
  expect(countdown.getSnapshot()).toMatchObject({ value: 'counting', context: { left: 60 } });
  countdown.stop();
  expect(vi.getTimerCount()).toBe(0);
});

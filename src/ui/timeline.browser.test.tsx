import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { Timeline } from './timeline';

const at = (hour: number) => new Date(2026, 0, 1, hour);
const SPANS = [
  { phase: 'fresh', start: at(0), end: at(1) },
  { phase: 'recent', start: at(1), end: at(4) },
  { phase: 'over', start: at(4) },
];
const drawn = (now: Date) =>
  render(<Timeline periods={SPANS} now={now} label={(date) => `${date.getHours()}:00`} />);

it('draws each period as long as it lasts', async () => {
  const { container } = await drawn(at(2));
  const [fresh, recent] = Array.from(container.querySelectorAll('rect'), (box) => {
    return box.getBoundingClientRect().width;
  });
  expect(recent! / fresh!).toBeCloseTo(3, 1);
});

it('says when each period but the first begins', async () => {
  const { container } = await drawn(at(2));
  expect(Array.from(container.querySelectorAll('text'), (text) => text.textContent)).toEqual([
    '1:00',
    '4:00',
  ]);
});

it.each([
  [-5, 0],
  [99, 2],
])('keeps the hand of a clock at hour %i inside of its line', async (hour, period) => {
  const { container } = await drawn(at(hour));
  const box = container.querySelectorAll('rect')[period]!.getBoundingClientRect();
  const hand = container.querySelector('.now')!.getBoundingClientRect();
  const middle = (hand.left + hand.right) / 2;
  expect(middle).toBeGreaterThanOrEqual(box.left - 1);
  expect(middle).toBeLessThanOrEqual(box.right + 1);
});

it('is passed over by screen readers: its words stand beside it', async () => {
  const { container } = await drawn(at(2));
  expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
});

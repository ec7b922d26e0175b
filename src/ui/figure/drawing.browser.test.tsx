import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { Drawing } from './drawing';
import type { Figure, FigurePart } from './figure';

const SCREEN: Figure = {
  device: 'phone',
  parts: [
    { kind: 'title', name: 'Lumi' },
    { kind: 'row', caption: 'Brightness' },
    { kind: 'switch', caption: 'Night mode', isTarget: true },
    { kind: 'button', caption: 'Save' },
  ],
};
const wordsOf = ({ caption, name }: FigurePart) => caption ?? name ?? '';
const drawn = (figure: Figure) =>
  render(<Drawing figure={figure} wordsOf={wordsOf} alternative="Night mode is off." />);

it('is a picture with its meaning as text', async () => {
  const { getByRole } = await drawn(SCREEN);
  await expect.element(getByRole('img', { name: 'Night mode is off.' })).toBeVisible();
});

it('draws one ring around what is to be used, and around nothing else', async () => {
  const { container } = await drawn(SCREEN);
  const rings = container.querySelectorAll('.ring:not([opacity])');
  expect(rings).toHaveLength(1);
  const ring = rings[0]!.getBoundingClientRect();
  for (const target of container.querySelectorAll('.target text')) {
    const { top, bottom } = target.getBoundingClientRect();
    expect(top).toBeGreaterThan(ring.top);
    expect(bottom).toBeLessThan(ring.bottom);
  }
  const row = Array.from(container.querySelectorAll('text')).find(
    ({ textContent }) => textContent === 'Brightness',
  )!;
  expect(row.getBoundingClientRect().bottom).toBeLessThan(ring.top);
});

it.each(['phone', 'iphone', 'android', 'token', 'computer', 'keyboard'] as const)(
  'keeps all words of a %s inside the drawing',
  async (device) => {
    const { container } = await drawn({ ...SCREEN, device });
    const frame = container.querySelector('svg')!.getBoundingClientRect();
    for (const text of container.querySelectorAll('text')) {
      const { left, right } = text.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(frame.left);
      expect(right).toBeLessThanOrEqual(frame.right);
    }
  },
);

it('sets words in type of 10 units or more, those of what is to be used in larger', async () => {
  const { container } = await drawn(SCREEN);
  for (const text of container.querySelectorAll('text')) {
    const least = text.closest('.target') ? 12.5 : 10;
    expect(Number.parseFloat(getComputedStyle(text).fontSize)).toBeGreaterThanOrEqual(least);
  }
});

const marks = async (kind: 'button' | 'qr') =>
  (await drawn({ device: 'phone', parts: [{ kind, isTarget: true }] })).container.querySelectorAll(
    'circle',
  ).length;

it('points at what is to be used, but not at what is looked at', async () => {
  expect(await marks('button')).toBe(1);
  expect(await marks('qr')).toBe(0);
});

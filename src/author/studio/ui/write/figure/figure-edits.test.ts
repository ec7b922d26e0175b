import { expect, it } from 'vitest';
import type { Figure } from '../../../../../ui/figure/figure';
import { addPart, changePart, isDrawable, markPart, movePart, removePart } from './figure-edits';

const FIGURE: Figure = {
  device: 'phone',
  parts: [
    { kind: 'title', name: 'Lumi' },
    { kind: 'switch', caption: 'nightMode', isOff: true, isTarget: true },
    { kind: 'button', caption: 'save' },
  ],
};
const kinds = ({ parts }: Figure) => parts.map(({ kind }) => kind);
const target = ({ parts }: Figure) => parts.filter(({ isTarget }) => isTarget);

it('keeps a title first, and all else behind it', () => {
  expect(kinds(movePart(FIGURE, 2, 0)[0])).toEqual(['title', 'button', 'switch']);
  expect(movePart(FIGURE, 2, 0)[1]).toBe(1);
  expect(kinds(movePart(FIGURE, 0, 2)[0])).toEqual(['title', 'switch', 'button']);
  const bare = { ...FIGURE, parts: FIGURE.parts.slice(1) };
  expect(kinds(addPart(bare, 'title', 1)[0])).toEqual(['title', 'switch', 'button']);
  expect(addPart(FIGURE, 'lines', 1)[1]).toBe(2);
});

it('always has one part to use', () => {
  expect(target(markPart(FIGURE, 2))).toEqual([
    { kind: 'button', caption: 'save', isTarget: true },
  ]);
  expect(target(removePart(FIGURE, 1))).toEqual([
    { kind: 'button', caption: 'save', isTarget: true },
  ]);
  expect(target(removePart(FIGURE, 2))).toEqual(target(FIGURE));
});

it('leaves out what a part says no more', () => {
  expect(
    changePart(FIGURE, 1, { caption: undefined, isOff: undefined, name: 'Go' }).parts[1],
  ).toEqual({ kind: 'switch', isTarget: true, name: 'Go' });
});

it.each([
  undefined,
  [],
  { device: 'boat', parts: [] },
  { device: 'phone', parts: [{ kind: 'sail' }] },
])('draws nothing of %j', (value) => {
  expect(isDrawable(value)).toBe(false);
});

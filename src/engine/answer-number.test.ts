import { describe, expect, it } from 'vitest';
import { lamp } from '../../test/lamp';
import { numberOf, trailOf, wordOf } from './answer-number';
import type { Flow } from './flow';
import { formerCode } from './link';
import type { Trail } from './replay';
import { flow as setup } from './setup';

/** Answers as a text: `step option`, one after another. */
const answers = (text: string): Trail =>
  [...text.matchAll(/(\w+) (\w+)/g)].map(([, step, option]) => ({ step: step!, option: option! }));
const loops = (count: number): Trail => answers('isPlugged no plugIn done '.repeat(count));

describe('a trail as a number', () => {
  it.each([
    ['', 'isPlugged', 0],
    ['isPlugged yes doesGlow other', 'otherLamp', 4],
    ['isPlugged no plugIn done', 'isPlugged', 1],
    ['isPlugged no plugIn done isPlugged yes doesGlow no', 'callShop', 5],
  ])('counts what each option could be combined with: %s', (text, step, number) => {
    expect(numberOf(lamp, answers(text), step)).toBe(number);
    expect(trailOf(lamp, number, step)).toEqual(answers(text));
  });

  it.each([
    ['begins in the middle', 'doesGlow yes', 'glows'],
    ['goes backwards', 'doesGlow yes isPlugged yes', 'glows'],
    ['goes astray', 'isPlugged yes plugIn done', 'glows'],
    ['ends elsewhere', 'isPlugged yes doesGlow yes', 'nowhere'],
    ['comes by its end before', 'isPlugged yes', 'isPlugged'],
  ])('is none where it %s', (_, text, step) => {
    expect(numberOf(lamp, answers(text), step)).toBeUndefined();
  });

  it('is none with an option that the flow lacks, even where another leads to the same step', () => {
    const twoWays = setup.createMachine({
      id: 'twoWays',
      initial: 'one',
      states: {
        one: { on: { left: 'two', right: 'two' } },
        two: { on: { left: 'end', right: 'end' } },
        end: { type: 'final', tags: 'solved' },
      },
    }) as Flow;
    expect(numberOf(twoWays, answers('one left two right'), 'end')).toBe(2);
    expect(numberOf(twoWays, answers('one middle two right'), 'end')).toBeUndefined();
  });

  it('has forty answers at most', () => {
    expect(numberOf(lamp, loops(20), 'isPlugged')).toBe(2 ** 20 - 1);
    expect(numberOf(lamp, loops(21), 'isPlugged')).toBeUndefined();
    expect(trailOf(lamp, 2 ** 21 - 1, 'isPlugged')).toBeUndefined();
  });
});

it('leads nowhere after an outcome', () => {
  expect(trailOf(lamp, 99, 'glows')).toBeUndefined();
});

it('makes one word of all answers', () => {
  const trail = answers('isPlugged no plugIn done');
  expect(wordOf(trail)).toBe(`${formerCode(trail[0]!)}${formerCode(trail[1]!)}`);
});

import { describe, expect, it } from 'vitest';
import { stepIds } from '../../engine/flow';
import { outcomesAhead } from '../../engine/graph';
import { loadFlow } from '../../content/load-flow';
import { isWalked, optionMark, stepMark, walkOf } from './walk';

describe('the marks of a walk', async () => {
  const flow = await loadFlow('kettle');
  const walk = walkOf(flow, { flow: flow.id, trail: [{ step: 'isLit', option: 'yes' }] });

  it('tell each step: here, walked, still possible or no longer', () => {
    expect(stepMark(walk, 'boil')).toBe('here');
    expect(stepMark(walk, 'isLit')).toBe('walked');
    expect(stepMark(walk, 'descale')).toBe('ahead');
    expect(stepMark(walk, 'otherSocket')).toBe('closed');
  });

  it('keep every outcome that can be reached, and no other', () => {
    const outcomes = outcomesAhead(flow, 'boil');
    const possible = stepIds(flow).filter((step) => stepMark(walk, step) === 'ahead');
    expect(possible).toEqual(expect.arrayContaining(outcomes));
    expect(stepMark(walk, 'dryBase')).toBe('closed');
  });

  it('tell each option: chosen, open now, later or no longer', () => {
    expect(optionMark(walk, 'isLit', 'yes')).toBe('chosen');
    expect(optionMark(walk, 'isLit', 'no')).toBe('closed');
    expect(optionMark(walk, 'boil', 'no')).toBe('open');
    expect(optionMark(walk, 'guarantee', 'over')).toBe('ahead');
    expect(optionMark(walk, 'otherSocket', 'no')).toBe('closed');
  });

  it('tell what is assumed from what was answered', () => {
    const entered = walkOf(flow, {
      flow: flow.id,
      from: 'boil',
      trail: [{ step: 'boil', option: 'no' }],
    });
    expect(optionMark(entered, 'isLit', 'yes')).toBe('assumed');
    expect(optionMark(entered, 'boil', 'no')).toBe('chosen');
    expect(stepMark(entered, 'isLit')).toBe('walked');
    expect(isWalked(entered, 'isLit', 'yes') && isWalked(entered, 'boil', 'no')).toBe(true);
    expect(isWalked(entered, 'isLit', 'no') || isWalked(undefined, 'isLit', 'yes')).toBe(false);
  });
});

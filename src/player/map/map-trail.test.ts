import { describe, expect, it } from 'vitest';
import { stepIds } from '../../engine/flow';
import { outcomesAhead } from '../../engine/graph';
import { loadFlow } from '../../content/load-flow';
import { isOnTrail, optionMark, stepMark, mapTrailOf } from './map-trail';

describe('the marks of a trail', async () => {
  const flow = await loadFlow('kettle');
  const trail = mapTrailOf(flow, { flow: flow.id, trail: [{ step: 'isLit', option: 'yes' }] });

  it('tell each step: here, walked, still possible or no longer', () => {
    expect(stepMark(trail, 'boil')).toBe('here');
    expect(stepMark(trail, 'isLit')).toBe('walked');
    expect(stepMark(trail, 'descale')).toBe('ahead');
    expect(stepMark(trail, 'otherSocket')).toBe('closed');
  });

  it('keep every outcome that can be reached, and no other', () => {
    const outcomes = outcomesAhead(flow, 'boil');
    const possible = stepIds(flow).filter((step) => stepMark(trail, step) === 'ahead');
    expect(possible).toEqual(expect.arrayContaining(outcomes));
    expect(stepMark(trail, 'dryBase')).toBe('closed');
  });

  it('tell each option: chosen, open now, later or no longer', () => {
    expect(optionMark(trail, 'isLit', 'yes')).toBe('chosen');
    expect(optionMark(trail, 'isLit', 'no')).toBe('closed');
    expect(optionMark(trail, 'boil', 'no')).toBe('open');
    expect(optionMark(trail, 'guarantee', 'over')).toBe('ahead');
    expect(optionMark(trail, 'otherSocket', 'no')).toBe('closed');
  });

  it('tell what is assumed from what was answered', () => {
    const entered = mapTrailOf(flow, {
      flow: flow.id,
      from: 'boil',
      trail: [{ step: 'boil', option: 'no' }],
    });
    expect(optionMark(entered, 'isLit', 'yes')).toBe('assumed');
    expect(optionMark(entered, 'boil', 'no')).toBe('chosen');
    expect(stepMark(entered, 'isLit')).toBe('walked');
    expect(isOnTrail(entered, 'isLit', 'yes') && isOnTrail(entered, 'boil', 'no')).toBe(true);
    expect(isOnTrail(entered, 'isLit', 'no') || isOnTrail(undefined, 'isLit', 'yes')).toBe(false);
  });
});

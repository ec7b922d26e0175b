import { describe, expect, it } from 'vitest';
import { stepIds } from '../../engine/flow';
import { outcomesAhead, stepsAhead } from '../../engine/graph';
import { loadFlow } from '../../content/load-flow';
import { optionMark, stepMark } from './walk';

describe('the marks of a walk', async () => {
  const flow = await loadFlow('portal-login');
  const path = [{ step: 'situation', option: 'message' }];
  const walk = { path, current: 'whichMessage', ahead: stepsAhead(flow, 'whichMessage') };

  it('tell each step: here, walked, still possible or no longer', () => {
    expect(stepMark(walk, 'whichMessage')).toBe('here');
    expect(stepMark(walk, 'situation')).toBe('walked');
    expect(stepMark(walk, 'checkUsername')).toBe('ahead');
    expect(stepMark(walk, 'deviceLost')).toBe('closed');
  });

  it('keep every outcome that can be reached, and no other', () => {
    const outcomes = outcomesAhead(flow, 'whichMessage');
    const possible = stepIds(flow).filter((step) => stepMark(walk, step) === 'ahead');
    expect(possible).toEqual(expect.arrayContaining(outcomes));
    expect(stepMark(walk, 'deviceSupport')).toBe('closed');
  });

  it('tell each option: chosen, open now, later or no longer', () => {
    expect(optionMark(walk, 'situation', 'message')).toBe('chosen');
    expect(optionMark(walk, 'situation', 'device')).toBe('closed');
    expect(optionMark(walk, 'whichMessage', 'loginFailed')).toBe('open');
    expect(optionMark(walk, 'codeKind', 'cardOrDevice')).toBe('ahead');
    expect(optionMark(walk, 'deviceState', 'lost')).toBe('closed');
  });
});

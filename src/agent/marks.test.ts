import { expect, it } from 'vitest';
import { loadFlow } from '../content/load-flow';
import { lastAnswer, markOf, withMark } from './marks';

it('takes a mark along with its answer, and back where it is given again', () => {
  const marks = withMark({}, 'lamp:whatHappens.dark', 'reported');
  expect(markOf(marks, 'lamp:whatHappens.dark')).toBe('reported');
  expect(markOf(marks, 'lamp:whatHappens.flickers')).toBeUndefined();
  const both = withMark(marks, 'lamp:plugIn.no', 'together');
  expect(withMark(both, 'lamp:whatHappens.dark', 'reported')).toEqual({
    'lamp:plugIn.no': 'together',
  });
});

it('knows the marks of older versions, which marked a step', () => {
  const old = { 'lamp:plugIn': 'reported' } as const;
  expect(markOf(old, 'lamp:plugIn.no')).toBe('reported');
  expect(withMark(old, 'lamp:plugIn.no', 'reported')).toEqual({});
  expect(withMark(old, 'lamp:plugIn.no', 'together')).toEqual({ 'lamp:plugIn.no': 'together' });
});

it('marks what was answered last, and not the fixes that were skipped behind it', async () => {
  const flow = await loadFlow('desk-lamp');
  const at = {
    flows: new Map([[flow.id, flow]]),
    journey: [
      {
        flow: flow.id,
        trail: [
          { step: 'whatHappens', option: 'flickers' },
          { step: 'tightenBulb', option: 'no' },
        ],
      },
    ],
  } as const;
  expect(lastAnswer(at, [])).toBe('desk-lamp:tightenBulb.no');
  expect(lastAnswer(at, ['desk-lamp:tightenBulb'])).toBe('desk-lamp:whatHappens.flickers');
  expect(lastAnswer({ ...at, journey: [{ flow: flow.id, trail: [] }] }, [])).toBeUndefined();
});

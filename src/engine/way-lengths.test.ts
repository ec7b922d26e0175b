import { expect, it } from 'vitest';
import { lamp } from '../../test/lamp';
import type { Flow } from './flow';
import { flow } from './setup';
import { wayLengths } from './way-lengths';

it('counts the steps of the shortest and of the longest way, both ends included', () => {
  const kettle = flow.createMachine({
    id: 'kettle',
    initial: 'isLit',
    states: {
      isLit: { on: { yes: 'boils', no: 'plugIn' } },
      plugIn: { on: { yes: 'boils', no: 'descale' } },
      descale: { on: { yes: 'boils', no: 'recycle' } },
      boils: { type: 'final', tags: 'solved' },
      recycle: { type: 'final', tags: 'escalated' },
    },
  }) as Flow;
  expect(wayLengths(kettle)).toEqual({ shortest: 2, longest: 4 });
});

it('goes round no circle', () => {
  expect(wayLengths(lamp)).toEqual({ shortest: 3, longest: 3 });
});

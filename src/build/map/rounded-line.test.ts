import { describe, expect, it } from 'vitest';
import { roundedLine } from './rounded-line';

describe('roundedLine', () => {
  it('leaves a straight line straight', () => {
    expect(
      roundedLine([
        { x: 1.4, y: 2 },
        { x: 30, y: 2 },
      ]),
    ).toBe('M1 2H30');
  });

  it('rounds a corner by 8, or by half of a shorter piece', () => {
    const corner = (end: number) =>
      roundedLine([
        { x: 0, y: 0 },
        { x: 40, y: 0 },
        { x: 40, y: end },
      ]);
    expect(corner(40)).toBe('M0 0H32q8 0 8 8V40');
    expect(corner(-8)).toBe('M0 0H36q4 0 4 -4V-8');
  });
});

import { describe, expect, it } from 'vitest';
import { lamp } from '../../test/lamp';
import {
  parseWalk,
  stepTable,
  unusedOptions,
  walkDifference,
  walkProblems,
  writeWalk,
} from './walks';

const table = stepTable(lamp, new Map([['lamp', lamp]]));
const differenceOf = (text: string) => walkDifference(table, parseWalk(text)!);

const PROOF = [
  'isPlugged yes doesGlow yes glows',
  'isPlugged no plugIn done isPlugged yes doesGlow no callShop',
  'isPlugged yes doesGlow other otherLamp > lamp plugIn',
];

describe('a walk', () => {
  it('is the answers, the outcome, and where that goes on', () => {
    expect(parseWalk('isPlugged yes doesGlow other otherLamp > lamp plugIn')).toEqual({
      answers: [
        { step: 'isPlugged', option: 'yes' },
        { step: 'doesGlow', option: 'other' },
      ],
      outcome: 'otherLamp',
      landing: { flow: 'lamp', step: 'plugIn' },
    });
    expect(parseWalk('glows')).toEqual({ answers: [], outcome: 'glows' });
  });

  it.each(['isPlugged yes doesGlow other otherLamp > lamp plugIn', 'isPlugged yes glows', 'glows'])(
    'is written as it was read: %s',
    (text) => expect(writeWalk(parseWalk(text)!)).toBe(text),
  );

  it.each(['', 'isPlugged yes', 'a b  c', 'a > lamp', 'a > lamp b c', 'a > lamp b > lamp c'])(
    'is not "%s"',
    (text) => expect(parseWalk(text)).toBeUndefined(),
  );

  it('agrees with the flow, loops included', () => {
    for (const text of PROOF) expect(differenceOf(text), text).toBeUndefined();
  });

  it('may end at a hand-over without following it', () => {
    expect(differenceOf('isPlugged yes doesGlow other otherLamp')).toBeUndefined();
  });

  it('says at which step it differs, and what is on offer there', () => {
    expect(differenceOf('doesGlow yes glows')).toBe(
      'expects "doesGlow" as the first step, but that is "isPlugged"',
    );
    expect(differenceOf('isPlugged yes plugIn done isPlugged')).toBe(
      'expects "plugIn" after "isPlugged yes", but that leads to "doesGlow"',
    );
    expect(differenceOf('isPlugged maybe doesGlow')).toBe(
      'takes "maybe" on "isPlugged", which offers yes, no',
    );
    expect(differenceOf('isPlugged yes doesGlow yes glows no isPlugged')).toBe(
      'takes "no" on "glows", which offers nothing',
    );
    expect(differenceOf('isPlugged yes doesGlow no glows')).toBe(
      'expects "glows" after "doesGlow no", but that leads to "callShop"',
    );
    expect(differenceOf('isPlugged yes doesGlow')).toBe(
      'ends on "doesGlow", which is no outcome but offers yes, no, other',
    );
  });

  it('says where a hand-over really goes on', () => {
    expect(differenceOf('isPlugged yes doesGlow other otherLamp > lamp isPlugged')).toBe(
      'goes on to "lamp isPlugged", but "otherLamp" goes on to "lamp plugIn"',
    );
    expect(differenceOf('isPlugged yes doesGlow yes glows > lamp plugIn')).toBe(
      'goes on to "lamp plugIn", but "glows" hands over to no flow',
    );
  });
});

describe('the walks of a flow', () => {
  it('prove all of it when each option is taken and each hand-over followed', () => {
    expect(walkProblems(table, PROOF)).toEqual([]);
  });

  it('are told what is wrong with them by number, and what none of them proves', () => {
    expect(walkProblems(table, [PROOF[0]!, 'isPlugged no glows', 'isPlugged'])).toEqual([
      'walk 2 expects "glows" after "isPlugged no", but that leads to "plugIn"',
      'walk 3 ends on "isPlugged", which is no outcome but offers yes, no',
      'no walk takes "plugIn done"',
      'no walk takes "doesGlow no"',
      'no walk takes "doesGlow other"',
      'no walk says where "otherLamp" goes on',
    ]);
    expect(walkProblems(table, [...PROOF, 'glows yes'])).toEqual([
      'walk 4 must read "step option step option … outcome", or "… outcome > flow step"',
    ]);
  });

  it('leave the options that no walk takes', () => {
    expect(unusedOptions(table, [parseWalk(PROOF[1]!)!])).toEqual([
      'doesGlow yes',
      'doesGlow other',
    ]);
  });
});

it('no table is made of a flow that hands over to nowhere', () => {
  expect(() => stepTable(lamp, new Map())).toThrow(
    'Flow "lamp", step "otherLamp": no flow "lamp".',
  );
});

import { describe, expect, it } from 'vitest';
import type { Flow, Flows } from './flow';
import { enterAt, entry, type Journey } from './journey';
import { lamp } from '../../test/lamp';
import {
  answerCode,
  isSameJourney,
  linkUpTo,
  linkWithAnswer,
  linkWithLeg,
  readAnswer,
  readJourney,
  resolveLeg,
  writeAnswer,
  writeJourney,
} from './link';
import { restore } from './restore';
import type { Leg } from './replay';
import { flow as setup } from './setup';

const flows: Flows = new Map([['lamp', lamp]]);
const at = (step: string, option: string) => ({ step, option });
/** What was restored, with its journey alone in place of the position. */
const journeyOf = ({ at: { journey }, ...what }: ReturnType<typeof restore>) => ({
  journey,
  ...what,
});
const openAt = (step: string, fragment: string, note = '', known = flows) =>
  journeyOf(restore(fragment, note, { flow: lamp, step }, known));

describe('a link that we did not make', () => {
  it.each([
    '1/lamp!/',
    '1/!lamp/',
    '1/lamp:plugIn!/',
    '1/!:plugIn/',
    '1/lamp/!!!',
    '1/lamp/Ab!',
    '1/lamp/!Ab',
    '1/lamp/Ab',
    'x2/lamp/',
    '2x/lamp/',
    '1234/lamp/',
  ])('is malformed: %s', (link) => {
    expect(readJourney(link)).toBe('malformed');
  });

  it('is of another version while it begins with another number', () => {
    expect(readJourney('2/lamp/')).toBe('otherVersion');
    expect(readJourney('12/anything')).toBe('otherVersion');
  });

  it('is not read when it is longer than 4,000 characters', () => {
    const ofAnswers = (count: number) => `1/lamp/${'Ab3'.repeat(count)}`;
    expect(ofAnswers(1331)).toHaveLength(4000);
    expect(readJourney(ofAnswers(1331))).toHaveLength(1);
    expect(readJourney(ofAnswers(1332))).toBe('malformed');
  });

  it('is no plain link unless it is one answer', () => {
    expect(readAnswer('+Ab3')).toBe('Ab3');
    for (const fragment of ['x+Ab3', '+Ab3x', '+Ab', '+A!3', 'Ab3'])
      expect(readAnswer(fragment), fragment).toBeUndefined();
  });

  it('opens its page with the reason', () => {
    const journey = entry(lamp, 'plugIn');
    expect(openAt('plugIn', 'nonsense')).toEqual({ journey, problem: 'malformed', lost: 0 });
    expect(openAt('plugIn', '2/lamp/')).toEqual({ journey, problem: 'otherVersion', lost: 0 });
  });
});

describe('a link of an older version of a flow', () => {
  it('keeps the answers up to the first that no longer fits, and counts the others', () => {
    const [yes, no] = [at('isPlugged', 'yes'), at('doesGlow', 'no')].map(answerCode);
    const codes = [yes!, 'AAA', no!];
    expect(resolveLeg(lamp, { flow: 'lamp', codes })).toEqual({
      leg: { flow: 'lamp', trail: [at('isPlugged', 'yes')] },
      lost: 2,
    });
  });

  it('says that answers are gone, even where it ends on the right step', () => {
    expect(openAt('isPlugged', '1/lamp/AAA')).toEqual({
      journey: [enterAt('lamp')],
      problem: 'changed',
      lost: 1,
    });
  });

  it('does not take an option that is closed', () => {
    const closed = setup.createMachine({
      id: 'lamp',
      initial: 'a',
      states: { a: { on: { go: { target: 'b', guard: () => false } } }, b: { type: 'final' } },
    }) as Flow;
    const linked = { flow: 'lamp', codes: [answerCode(at('a', 'go'))] };
    expect(resolveLeg(closed, linked)).toEqual({ leg: enterAt('lamp'), lost: 1 });
  });
});

describe('what a tab answered before hydration', () => {
  it('goes on from a whole journey', () => {
    const journey: Journey = [{ flow: 'lamp', trail: [at('isPlugged', 'yes')] }];
    const note = writeJourney(journey) + writeAnswer(at('doesGlow', 'no'));
    expect(openAt('callShop', '', note).journey).toEqual([
      { flow: 'lamp', trail: [at('isPlugged', 'yes'), at('doesGlow', 'no')] },
    ]);
  });

  it('begins anew where another step of the same flow is entered, and goes on where the same is', () => {
    const first = `@lamp${writeAnswer(at('isPlugged', 'yes'))}`;
    const anew = `${first}@lamp:plugIn${writeAnswer(at('plugIn', 'done'))}`;
    expect(openAt('isPlugged', '', anew).journey).toEqual([
      { flow: 'lamp', from: 'plugIn', trail: [at('plugIn', 'done')] },
    ]);
    expect(openAt('doesGlow', '', `${first}@lamp:doesGlow`).journey).toEqual([
      { flow: 'lamp', trail: [at('isPlugged', 'yes')] },
    ]);
  });

  it('is not followed into a flow that is not at hand', () => {
    const away = setup.createMachine({
      id: 'away',
      initial: 'gone',
      states: {
        gone: { type: 'final', tags: 'handedOver', meta: { continueIn: { flow: 'no-such-flow' } } },
      },
    }) as Flow;
    const known: Flows = new Map([...flows, ['away', away]]);
    for (const moves of ['+', '++', '++AAA', '++@lamp:plugIn']) {
      const { journey } = openAt('plugIn', '', `@away:gone${moves}`, known);
      expect(journey, moves).toEqual(entry(lamp, 'plugIn'));
    }
  });
});

describe('the link of a journey', () => {
  const journey: Journey = [
    { flow: 'lamp', trail: [at('isPlugged', 'yes'), at('doesGlow', 'other')] },
    { flow: 'lamp', from: 'plugIn', trail: [at('plugIn', 'done')] },
  ];
  const [first, second] = journey as [Leg, Leg];
  const link = writeJourney(journey);

  it('goes on with an answer or in another flow without being written anew', () => {
    const more: Journey = [first, { ...second, trail: [...second.trail, at('isPlugged', 'no')] }];
    expect(linkWithAnswer(link, at('isPlugged', 'no'))).toBe(writeJourney(more));
    expect(linkWithLeg(writeJourney([first]), second)).toBe(link);
  });

  it('is cut before each of its answers', () => {
    const upTo = (leg: number, answer: number) => {
      const legs = journey.slice(0, leg + 1);
      const last = legs.pop()!;
      return [...legs, { ...last, trail: last.trail.slice(0, answer) }] as unknown as Journey;
    };
    for (const [leg, { trail }] of journey.entries())
      for (const answer of trail.keys())
        expect(linkUpTo(link, leg, answer)).toBe(writeJourney(upTo(leg, answer)));
  });

  it('tells whether one journey goes on from another', () => {
    expect(isSameJourney('1/desk-lamp/Ab3', '1/desk-lamp/Ab3Cd4/kettle/')).toBe(true);
    expect(isSameJourney('1/desk-lamp/Ab3Cd4', '1/desk-lamp/Ab3')).toBe(true);
    expect(isSameJourney('1/desk-lamp/Ab3', '1/desk-lamp/Cd4')).toBe(false);
  });
});

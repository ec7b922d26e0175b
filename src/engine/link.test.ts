import { describe, expect, it } from 'vitest';
import type { Flow, Flows } from './flow';
import { enterAt, entry, type Journey } from './journey';
import { lamp } from '../../test/lamp';
import {
  answerCode,
  formerCode,
  isSameJourney,
  isWholeLink,
  type LinkedLeg,
  linkUpTo,
  linkWithAnswer,
  linkWithLeg,
  optionOf,
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
  it.each(['1', '1/', '1/!lamp/', '1/!:plugIn/', '1/LAMP/', '1/:plugIn/'])(
    'is malformed where it names nothing: %s',
    (link) => {
      expect(readJourney(link)).toBe('malformed');
      expect(openAt('plugIn', link)).toMatchObject({ problem: 'malformed', lost: 0 });
    },
  );

  it('is of another version while it begins with another number', () => {
    expect(readJourney('2/lamp/')).toBe('otherVersion');
    expect(readJourney('12/anything')).toBe('otherVersion');
    expect(openAt('plugIn', '2/lamp/')).toEqual({
      journey: entry(lamp, 'plugIn'),
      problem: 'otherVersion',
      lost: 0,
    });
  });

  it('is read up to 4,000 characters', () => {
    const ofAnswers = (count: number) => `1/lamp/${'Ab3'.repeat(count)}`;
    expect(ofAnswers(1331)).toHaveLength(4000);
    for (const count of [1331, 1332, 9000]) {
      const [leg] = readJourney(ofAnswers(count)) as LinkedLeg[];
      expect(leg!.codes).toHaveLength(1331);
    }
  });

  it('is no plain link unless it is one answer', () => {
    expect(readAnswer('+Ab3')).toBe('Ab3');
    for (const fragment of ['x+Ab3', '+Ab3x', '+Ab', '+A!3', 'Ab3'])
      expect(readAnswer(fragment), fragment).toBeUndefined();
  });

  it.each([
    'nonsense',
    'top',
    'main',
    'utm_source=newsletter&utm_medium=mail',
    ':~:text=Push%20the%20plug',
    'section-1',
    'x2/lamp/',
    '2x/lamp/',
    '1234/lamp/',
    '42',
    '/en/lamp/plug-in/',
    '%',
    '%E0%A4%A',
    'привет',
  ])('is ignored without a word where it is no link of the guide: #%s', (fragment) => {
    expect(openAt('plugIn', fragment)).toEqual({ journey: entry(lamp, 'plugIn'), lost: 0 });
    const pending = `@lamp${writeAnswer(at('isPlugged', 'no'))}`;
    expect(openAt('plugIn', fragment, pending)).toEqual(openAt('plugIn', '', pending));
  });
});

describe('a whole link says whether it is one', () => {
  it.each([
    ['1/lamp/', true],
    ['1/lamp:plugIn/Ab3Cd4/kettle/', true],
    ['1/lamp:plugIn2/Ab3', true],
    ['1/lamp/Ab', false],
    ['1/lamp/Ab3.', false],
    ['1/lamp', false],
    ['1/LAMP/', false],
    ['2/lamp/', false],
    ['x1/lamp/', false],
    ['+Ab3', false],
  ])('%s', (link, isWhole) => {
    expect(isWholeLink(link)).toBe(isWhole);
  });
});

/** Literal links of version 8b292e1, whose codes had 64 characters. */
describe('a code of old', () => {
  const shelf = setup.createMachine({
    id: 'shelf',
    initial: 'shelf',
    states: {
      shelf: { on: { o29: 'a', o39: 'b', o44: 'c', o162: 'd' } },
      ...Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { type: 'final' as const }])),
    },
  }) as Flow;

  it.each([
    ['29_', 'o29', '29B'],
    ['lQ-', 'o39', 'lQA'],
    ['Gd_', 'o44', 'GdB'],
    ['B--', 'o162', 'BAA'],
  ])('%s still opens, and is written without what messengers leave out', (code, option, now) => {
    expect(optionOf(shelf, 'shelf', code)?.option).toBe(option);
    expect(formerCode(at('shelf', option))).toBe(code);
    expect(answerCode(at('shelf', option))).toBe(now);
    // As it arrived without its last character.
    expect(optionOf(shelf, 'shelf', code.slice(0, 2))?.option).toBe(option);
    expect(isSameJourney(`1/shelf/${code}`, `1/shelf/${now}`)).toBe(true);
    expect(readAnswer(`+${code}`)).toBe(code);
  });

  it('that was cut is none where two begin so', () => {
    const two = setup.createMachine({
      id: 'two',
      initial: 's',
      states: { s: { on: { o1: 't', o2: 't', o3: 't', o4: 't' } }, t: { type: 'final' } },
    }) as Flow;
    const codes = ['o1', 'o2', 'o3', 'o4'].map((option) => answerCode(at('s', option)));
    const shared = codes
      .map((code) => code[0]!)
      .find((first, place, all) => all.indexOf(first) < place);
    expect(shared).toBeDefined();
    expect(optionOf(two, 's', shared!)).toBeUndefined();
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

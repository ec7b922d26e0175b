import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { flowIds, isFlowId } from '../content/manifest';
import { flow as setup } from './setup';
import type { Flow, Flows } from './flow';
import { hasStep, optionIds, outcomeTag, stepKind, stepMeta } from './flow';
import { assumedTrail, outcomesAhead } from './graph';
import {
  answer,
  type AnswerRef,
  currentLeg,
  enterAt,
  entry,
  goBack,
  handOver,
  type Journey,
  positionOf,
  refit,
  replayLeg,
  returnTo,
  startAgain,
} from './journey';
import { lamp } from '../../test/lamp';
import { seeded } from '../../test/seeded';
import { answerCode, readAnswer, readJourney, resolveLeg, writeAnswer, writeJourney } from './link';
import { loadFlow } from '../content/load-flow';
import { flowsIn, restore } from './restore';
import { availableOptions, replay } from './replay';
import { camelCase, kebabCase } from './step-path';

const at = (step: string, option: string) => ({ step, option });
const flows: Flows = new Map([['lamp', lamp]]);
/** The journey with one more answer. */
const answered = (journey: Journey, option: string): Journey =>
  answer(positionOf(journey, flows)!, option)!.journey;

/** Answers anew what was answered before, and gives the later answers again. */
function changeAnswer(journey: Journey, ref: AnswerRef, option: string, known = flows) {
  const returned = returnTo(journey, ref);
  const again = answer(positionOf(returned.journey, known)!, option)!;
  const { at, dropped } = refit(again, returned.remaining, known);
  return { journey: at.journey, dropped };
}

/** What was restored, with its journey alone in place of the position. */
function opened(fragment: string, pending: string, step: string, known = flows) {
  const { at, ...what } = restore(fragment, pending, { flow: lamp, step }, known);
  return { journey: at.journey, ...what };
}

const lit: Journey = [{ flow: 'lamp', trail: [at('isPlugged', 'yes'), at('doesGlow', 'no')] }];

describe('replay', () => {
  it('walks a trail, loops included', () => {
    const trail = [at('isPlugged', 'no'), at('plugIn', 'done'), at('isPlugged', 'yes')];
    expect(replay(lamp, trail)).toMatchObject({ step: 'doesGlow', trail, lost: [] });
  });

  it('stops at the first answer that no longer fits and returns what it lost', () => {
    const gone = [at('doesGlow', 'renamed'), at('glows', 'yes')];
    expect(replay(lamp, [at('isPlugged', 'yes'), ...gone])).toMatchObject({
      step: 'doesGlow',
      lost: gone,
    });
    expect(replay(lamp, [at('doesGlow', 'yes')])).toMatchObject({ step: 'isPlugged' });
    expect(replay(lamp, [at('isPlugged', 'xstate.init')])).toMatchObject({
      step: 'isPlugged',
      trail: [],
    });
  });

  it('enters at a step, or at the first one where that step is gone', () => {
    expect(replay(lamp, [at('plugIn', 'done')], 'plugIn').step).toBe('isPlugged');
    expect(replay(lamp, [], 'noSuchStep').step).toBe('isPlugged');
  });

  it('takes no timer of a step for an option', () => {
    const timed = setup.createMachine({
      id: 'timed',
      initial: 'a',
      states: { a: { after: { 1000: 'b' }, on: { go: 'b' } }, b: { type: 'final' } },
    }) as Flow;
    const [timer] = timed.states['a']!.ownEvents.filter((event) => event !== 'go');
    expect(timer).toMatch(/^xstate/);
    expect(optionIds(timed, 'a')).toEqual(['go']);
    expect(availableOptions(timed, 'a')).toEqual([{ option: 'go', target: 'b' }]);
    expect(replay(timed, [at('a', timer!)])).toMatchObject({ step: 'a', trail: [] });
  });

  it('survives any trail without taking a step that the machine forbids', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'isPlugged',
        'plugIn',
        'doesGlow',
        'yes',
        'no',
        'done',
        '__proto__',
        'toString',
      ),
      fc.string(),
    );
    const trails = fc.array(fc.record({ step: word, option: word }), { maxLength: 12 });
    fc.assert(
      fc.property(trails, fc.option(word, { nil: undefined }), (trail, from) => {
        const { step, trail: kept, lost } = replay(lamp, trail, from);
        expect(hasStep(lamp, step)).toBe(true);
        expect([...kept, ...lost]).toEqual(trail);
        let expected = from !== undefined && hasStep(lamp, from) ? from : 'isPlugged';
        for (const given of kept) {
          expect(given.step).toBe(expected);
          expected = availableOptions(lamp, expected).find(
            ({ option }) => option === given.option,
          )!.target;
        }
        expect(step).toBe(expected);
      }),
      seeded(1),
    );
  });
});

describe('journey', () => {
  it('goes back answer by answer, then along the path that is assumed, then stops', () => {
    const back = goBack(lit, lamp)!;
    expect(replayLeg(lamp, currentLeg(back)).step).toBe('doesGlow');
    const entered = goBack([enterAt('lamp', 'doesGlow')], lamp)!;
    expect(replayLeg(lamp, currentLeg(entered)).step).toBe('isPlugged');
    const trail = [at('isPlugged', 'no'), at('plugIn', 'done'), at('isPlugged', 'yes')];
    expect(goBack([{ flow: 'lamp', trail }], lamp)).toEqual([
      { flow: 'lamp', trail: trail.slice(0, 2) },
    ]);
    expect(goBack([enterAt('lamp')], lamp)).toBeUndefined();
    expect(goBack([enterAt('lamp', 'isPlugged')], lamp)).toBeUndefined();
  });

  it('crosses a hand-over forth and back and starts again at its first flow', () => {
    const before = answered(answered([enterAt('lamp')], 'yes'), 'other');
    const after = handOver(before, lamp, 'otherLamp');
    expect(replayLeg(lamp, currentLeg(after)).step).toBe('plugIn');
    const further = answered(after, 'done');
    expect(further).toHaveLength(2);
    expect(goBack(after, lamp)).toEqual(before);
    const third = handOver(further, lamp, 'otherLamp');
    expect(goBack(third, lamp)).toEqual(further);
    expect(returnTo(third, { leg: 1, answer: 0 })).toEqual({
      journey: after,
      remaining: [enterAt('lamp', 'plugIn'), third[2]],
    });
    expect(startAgain(third)).toEqual([enterAt('lamp')]);
    expect(() => handOver(before, lamp, 'glows')).toThrow('hands over to no flow');
  });

  it('stands where its last answer leads, and takes only what that step offers', () => {
    const at = positionOf(lit, flows)!;
    expect(at).toMatchObject({ flow: lamp, step: 'callShop', journey: lit });
    expect(answer(at, 'yes')).toBeUndefined();
    expect(answer(positionOf([enterAt('lamp')], flows)!, 'xstate.init')).toBeUndefined();
    expect(positionOf([enterAt('lantern')], flows)).toBeUndefined();
  });

  it('keeps the remaining answers that still fit and names the others', () => {
    const first = { leg: 0, answer: 0 };
    expect(changeAnswer(lit, first, 'yes')).toEqual({ journey: lit, dropped: [] });
    expect(changeAnswer(lit, first, 'no')).toEqual({
      journey: [{ flow: 'lamp', trail: [at('isPlugged', 'no')] }],
      dropped: [{ flow: 'lamp', trail: [at('doesGlow', 'no')] }],
    });
  });

  it('keeps what was answered after a step that was only assumed', () => {
    const entered: Journey = [{ ...enterAt('lamp', 'doesGlow'), trail: [at('doesGlow', 'no')] }];
    const ref = { assumed: 'isPlugged' };
    expect(changeAnswer(entered, ref, 'yes').journey).toEqual([
      { ...enterAt('lamp', 'isPlugged'), trail: [at('isPlugged', 'yes'), at('doesGlow', 'no')] },
    ]);
    expect(changeAnswer(entered, ref, 'no').dropped).toEqual([
      { ...enterAt('lamp', 'isPlugged'), trail: [at('doesGlow', 'no')] },
    ]);
  });

  it('keeps later legs while the flow still hands over to them, and names them otherwise', () => {
    const handed = handOver(
      answered(answered([enterAt('lamp')], 'yes'), 'other'),
      lamp,
      'otherLamp',
    );
    const both = answered(handed, 'done');
    const again = changeAnswer(both, { leg: 0, answer: 0 }, 'yes');
    expect(again).toEqual({ journey: both, dropped: [] });
    const elsewhere = changeAnswer(both, { leg: 0, answer: 1 }, 'no');
    expect(elsewhere).toEqual({ journey: lit, dropped: [both[1]] });
    const misfit = changeAnswer(both, { leg: 0, answer: 0 }, 'no');
    expect(misfit.dropped).toEqual([{ flow: 'lamp', trail: [at('doesGlow', 'other')] }, both[1]]);
  });
});

describe('a hand-over to another step of the same flow', () => {
  it('keeps no leg that entered elsewhere', () => {
    const door = setup.createMachine({
      id: 'door',
      initial: 'which',
      states: {
        which: { on: { left: 'toLeft', right: 'toRight' } },
        toLeft: { type: 'final', meta: { continueIn: { flow: 'lamp', step: 'plugIn' } } },
        toRight: { type: 'final', meta: { continueIn: { flow: 'lamp', step: 'doesGlow' } } },
      },
    }) as Flow;
    const leg = { flow: 'lamp', from: 'plugIn', trail: [at('plugIn', 'done')] };
    const journey: Journey = [{ flow: 'door', trail: [at('which', 'left')] }, leg];
    const known: Flows = new Map([...flows, ['door', door]]);
    expect(changeAnswer(journey, { leg: 0, answer: 0 }, 'right', known)).toEqual({
      journey: [{ flow: 'door', trail: [at('which', 'right')] }],
      dropped: [leg],
    });
  });
});

describe('graph', () => {
  it('knows the shortest way to a step, and the outcomes ahead of it', () => {
    expect(assumedTrail(lamp, 'plugIn')).toEqual([at('isPlugged', 'no')]);
    expect(assumedTrail(lamp, 'noSuchStep')).toEqual([]);
    expect(outcomesAhead(lamp, 'plugIn')).toEqual(['glows', 'callShop', 'otherLamp']);
  });

  it('tells what a step is', () => {
    expect(stepKind(lamp, 'plugIn')).toBe('instruction');
    expect(stepKind(lamp, 'doesGlow')).toBe('question');
    expect(outcomeTag(lamp, 'callShop')).toBe('escalated');
    expect(stepMeta(lamp, 'plugIn').minutes).toBe(1);
    expect(() => stepKind(lamp, 'plugin')).toThrow('Flow "lamp" has no step "plugin"');
  });
});

describe('link', () => {
  it('carries a journey there and back', () => {
    const journey: Journey = [
      ...lit,
      { flow: 'lamp', from: 'plugIn', trail: [at('plugIn', 'done')] },
    ];
    const link = writeJourney(journey);
    expect(link.length).toBeLessThan(40);
    const legs = readJourney(link);
    expect((legs as []).map((leg) => resolveLeg(lamp, leg))).toEqual(
      journey.map((leg) => ({ leg, lost: 0 })),
    );
    expect(opened(link, '', 'isPlugged')).toEqual({
      journey,
      lost: 0,
    });
    expect(flowsIn(link)).toEqual(['lamp', 'lamp']);
  });

  it('says what is wrong with it', () => {
    expect(readJourney('nonsense')).toBe('malformed');
    expect(readJourney('2/lamp/')).toBe('otherVersion');
    expect(readJourney('1')).toBe('malformed');
    expect(readJourney('1/lamp')).toEqual([{ flow: 'lamp', codes: [] }]);
    expect(readJourney('1/lamp/Ab')).toEqual([{ flow: 'lamp', codes: ['Ab'] }]);
    expect(readJourney('1/lamp/A')).toEqual([{ flow: 'lamp', codes: [] }]);
    expect(readJourney('1/LAMP/')).toBe('malformed');
    expect(readJourney('1/lamp/')).toEqual([{ flow: 'lamp', codes: [] }]);
    expect(opened('1/lantern/', '', 'plugIn').problem).toBe('changed');
    expect(opened('1/lamp/AAA', '', 'plugIn')).toMatchObject({ problem: 'changed', lost: 1 });
    expect(opened('1/lamp:goneStep/AAA', '', 'plugIn')).toMatchObject({
      problem: 'changed',
      lost: 2,
    });
    expect(opened(writeJourney(lit), '', 'plugIn')).toMatchObject({
      problem: 'changed',
      lost: 0,
    });
    const other = setup.createMachine({
      id: 'other',
      initial: 'a',
      states: { a: { type: 'final', tags: 'solved' } },
    }) as Flow;
    const both: Flows = new Map([...flows, ['other', other]]);
    expect(opened('1/other/', '', 'plugIn', both)).toEqual({
      journey: entry(lamp, 'plugIn'),
      problem: 'changed',
      lost: 0,
    });
  });

  it('adds up the plain links that were followed before the page was hydrated', () => {
    const plain = writeAnswer(at('isPlugged', 'yes'));
    expect(readAnswer(plain)).toBe(answerCode(at('isPlugged', 'yes')));
    const note = `@lamp:isPlugged${plain}@lamp:doesGlow${writeAnswer(at('doesGlow', 'other'))}`;
    const led = opened('', note, 'otherLamp');
    expect(currentLeg(led.journey).trail).toHaveLength(2);
    const handed = opened('+', `${note}+`, 'plugIn');
    expect(handed.journey).toHaveLength(2);
    expect(flowsIn(note)).toEqual(['lamp', 'lamp']);
    const first = `@lamp${writeAnswer(at('isPlugged', 'yes'))}`;
    const begun = opened(plain, first, 'doesGlow');
    expect(begun.journey).toEqual([{ flow: 'lamp', trail: [at('isPlugged', 'yes')] }]);
    const middle = `@lamp${writeAnswer(at('doesGlow', 'no'))}`;
    const within = opened('', middle, 'callShop');
    expect(within.journey).toEqual([
      { flow: 'lamp', from: 'doesGlow', trail: [at('doesGlow', 'no')] },
    ]);
    expect(flowsIn(first)).toEqual(['lamp']);
    const anew = opened(plain, writeJourney(lit) + plain, 'doesGlow');
    expect(anew.journey).toEqual(begun.journey);
    expect(opened('+', '@lamp+', 'glows').journey).toEqual(entry(lamp, 'glows'));
    const elsewhere = opened('', note, 'plugIn');
    expect(elsewhere.journey).toEqual(entry(lamp, 'plugIn'));
    const misfit = opened('+AAA', '@lamp:isPlugged+AAA+@gone:step', 'isPlugged');
    expect(misfit.journey).toEqual([enterAt('lamp')]);
    expect(opened('', '+AAA', 'glows').journey).toEqual(entry(lamp, 'glows'));
    const continued = `${writeJourney([{ flow: 'lamp', trail: [] }])}${plain}`;
    expect(opened('', continued, 'doesGlow').journey).toEqual(begun.journey);
  });

  it('opens any fragment and any note on a step of the flow', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^1\/lamp(:[a-zA-Z]{1,9})?\/([\w-]{3}){0,9}(\/lamp\/([\w-]{3}){0,3})?$/),
      fc.stringMatching(/^(@lamp(:[a-zA-Z]{1,9})?|\+[\w-]{3}|\+){0,6}$/),
    );
    const step = fc.constantFrom(...Object.keys(lamp.states));
    fc.assert(
      fc.property(text, text, step, (fragment, note, page) => {
        flowsIn(fragment);
        const { journey } = opened(fragment, note, page);
        const { step: reached, lost } = replayLeg(lamp, currentLeg(journey));
        expect(hasStep(lamp, reached)).toBe(true);
        expect(lost).toEqual([]);
      }),
      seeded(2),
    );
  });
});

describe('folder of flows', () => {
  let ids: readonly string[];
  beforeAll(() => {
    ids = flowIds;
  });

  it('knows its flows by file name', async () => {
    expect(ids).toContain('desk-lamp');
    expect(isFlowId('desk-lamp')).toBe(true);
    expect(isFlowId('toString')).toBe(false);
    expect(await loadFlow('desk-lamp')).toBe(await loadFlow('desk-lamp'));
    await expect(loadFlow('no-such-flow')).rejects.toThrow('no flow "no-such-flow"');
  });

  it('turns step ids into paths and back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,5}([A-Z][a-z]{1,5}){0,3}$/), (id) => {
        expect(camelCase(kebabCase(id))).toBe(id);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Flow } from './flow';
import { fixesAhead, stepKey, skipAlreadyTried } from './fixes';
import { currentLeg, enterAt, type Journey, positionOf } from './journey';
import { loadFlow } from '../content/load-flow';
import { replay } from './replay';
import { didNotHelp, flow as setup, helped } from './setup';

/** Fixes and other steps of a lamp: what to do, and where the answers lead. */
const lampWith = (
  states: Record<
    string,
    { meta?: object; on: Parameters<typeof setup.createStateConfig>[0]['on'] }
  >,
) =>
  setup.createMachine({
    id: 'lamp',
    initial: Object.keys(states)[0]!,
    states: { ...states, glows: { type: 'final', tags: 'solved' } },
  }) as Flow;
const meta = { actions: ['do'] };

/** Skips from the end of a journey in one flow. */
const skipFrom = (flow: Flow, journey: Journey, tried: readonly string[]): Journey =>
  skipAlreadyTried(positionOf(journey, new Map([[flow.id, flow]]))!, tried).journey;

/** A chain of fixes with a question in the middle that only sorts. */
const sorted = lampWith({
  plugIn: { meta, on: { yes: helped('glows'), no: didNotHelp('swapFuse') } },
  swapFuse: { meta, on: { yes: helped('glows'), no: didNotHelp('kind') } },
  kind: { on: { bulb: 'tightenBulb', tube: 'cleanTube' } },
  tightenBulb: { meta, on: { yes: helped('glows'), no: didNotHelp('cleanTube') } },
  cleanTube: { meta, on: { yes: helped('glows'), no: didNotHelp('newCord') } },
  newCord: { meta, on: { yes: helped('glows'), no: didNotHelp('glows') } },
});

describe('fixes ahead', () => {
  it('are this one and those that follow while none helps, past questions that only sort', () => {
    expect(fixesAhead(sorted, 'plugIn')).toEqual([
      'plugIn',
      'swapFuse',
      'tightenBulb',
      'cleanTube',
      'newCord',
    ]);
    expect(fixesAhead(sorted, 'cleanTube')).toEqual(['cleanTube', 'newCord']);
  });

  it('stop at a step that asks for something else to be done', async () => {
    const kettle = await loadFlow('kettle');
    expect(fixesAhead(kettle, 'boil')).toEqual(['boil', 'descale']);
    expect(fixesAhead(kettle, 'otherSocket')).toEqual(['otherSocket']);
    expect(fixesAhead(kettle, 'isLit')).toEqual([]);
    expect(fixesAhead(kettle, 'boils')).toEqual([]);
  });

  it('are none behind something else to be done, nor behind a fix that helped', () => {
    const lamp = lampWith({
      plugIn: { meta, on: { no: didNotHelp('fetchLadder'), yes: helped('polish') } },
      fetchLadder: { meta, on: { done: 'swapBulb' } },
      swapBulb: { meta, on: { no: didNotHelp('glows'), yes: helped('glows') } },
      polish: { meta, on: { no: didNotHelp('glows'), yes: helped('glows') } },
    });
    expect(fixesAhead(lamp, 'plugIn')).toEqual(['plugIn']);
  });
});

describe('skipping', () => {
  it('answers that a tried fix did not help, and stops at the first that was not tried', () => {
    const start = [enterAt('lamp', 'plugIn')] as const;
    const skipped = skipFrom(sorted, start, [
      stepKey('lamp', 'plugIn'),
      stepKey('lamp', 'swapFuse'),
      stepKey('lamp', 'cleanTube'),
    ]);
    expect(currentLeg(skipped).trail).toEqual(
      ['plugIn', 'swapFuse'].map((step) => ({ step, option: 'no' })),
    );
    expect(replay(sorted, currentLeg(skipped).trail, 'plugIn').step).toBe('kind');
    expect(skipFrom(sorted, start, [stepKey('another-lamp', 'plugIn')])).toBe(start);
    expect(skipFrom(sorted, start, [stepKey('lamp', 'kind')])).toBe(start);
  });

  it('takes each fix once where fixes lead in a circle', () => {
    const lamp = lampWith({
      plugIn: { meta, on: { no: didNotHelp('swapBulb'), yes: helped('glows') } },
      swapBulb: { meta, on: { no: didNotHelp('plugIn'), yes: helped('glows') } },
    });
    const tried = ['plugIn', 'swapBulb'].map((step) => stepKey('lamp', step));
    const { trail } = currentLeg(skipFrom(lamp, [enterAt('lamp')], tried));
    expect(trail.map(({ step }) => step)).toEqual(['plugIn', 'swapBulb']);
  });
});

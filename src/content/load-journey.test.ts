import { describe, expect, it } from 'vitest';
import { loadHandOver, loadJourney } from './load-journey';
import { loadFlow } from './load-flow';
import { initialStep, stepIds, stepMeta } from '../engine/flow';
import { writeJourney } from '../engine/link';

describe('the journey of a link', () => {
  // Must be the first: nothing else has loaded the table of what has moved.
  it('is found where its article or its step has moved', async () => {
    for (const link of ['1/tea-pot:descale/', '1/desk-lamp:cleanSpout/'])
      expect(await loadJourney(link)).toMatchObject({
        journey: [{ flow: 'kettle', from: 'descale', trail: [] }],
        lost: 0,
      });
  });

  it('comes with the flows that it needs', async () => {
    const link = writeJourney([
      { flow: 'start', trail: [] },
      { flow: 'desk-lamp', trail: [] },
    ]);
    expect(await loadJourney(link)).toEqual({
      journey: [
        { flow: 'start', trail: [] },
        { flow: 'desk-lamp', trail: [] },
      ],
      lost: 0,
      flows: new Map([
        ['start', await loadFlow('start')],
        ['desk-lamp', await loadFlow('desk-lamp')],
      ]),
    });
  });

  it('is none where the link cannot be read or its article is gone', async () => {
    expect(await loadJourney('nonsense')).toBe('malformed');
    expect(await loadJourney('1/no-such-flow/')).toBe('changed');
  });
});

describe('a hand-over', () => {
  it('goes on at the step that it names, or at the first of the flow', async () => {
    const flow = await loadFlow('start');
    const handOvers = stepIds(flow).flatMap((step) => {
      const next = stepMeta(flow, step).continueIn;
      return next ? [{ step, next }] : [];
    });
    expect(handOvers.some(({ next }) => next.step === undefined)).toBe(true);
    expect(handOvers.some(({ next }) => next.step !== undefined)).toBe(true);
    for (const { step, next } of handOvers) {
      const first = initialStep(await loadFlow(next.flow));
      expect(await loadHandOver(flow, step)).toEqual({
        flow: next.flow,
        step: next.step ?? first,
      });
    }
  });

  it('is none on any other step', async () => {
    const flow = await loadFlow('start');
    expect(await loadHandOver(flow, initialStep(flow))).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lamp } from '../../test/lamp';
import { appended, encoding, harmless, junk, rewritten } from '../../test/rewriting';
import { seeded } from '../../test/seeded';
import { answersIn, flows, opened, torch } from '../../test/torch';
import { walk } from '../../test/walk';
import { type Journey, positionOf, replayLeg } from './journey';
import { writeJourney } from './link';

const journeys: fc.Arbitrary<Journey> = fc
  .tuple(
    fc.array(fc.nat({ max: 59 }), { maxLength: 12 }),
    fc.array(fc.nat({ max: 59 }), { maxLength: 8 }),
  )
  .map(([first, second]) => {
    const [leg] = walk(torch, first);
    const isOver = replayLeg(torch, leg).step === 'useLamp';
    const trail = [{ step: 'plugIn', option: 'done' }, ...walk(lamp, second)[0].trail];
    const next = { flow: 'lamp', from: 'plugIn', trail };
    return isOver ? [leg, next] : [leg];
  });

/** How many answers stand whole before a place of a link. */
function answersBefore(journey: Journey, place: number): number {
  let count = 0;
  let end = 1;
  for (const { flow, from, trail } of journey) {
    end += 1 + (from === undefined ? flow : `${flow}:${from}`).length + 1;
    for (const _ of trail) {
      end += 3;
      if (end <= place) count += 1;
    }
  }
  return count;
}

describe('any link', () => {
  it('opens with all answers, however it was encoded, marked and lengthened', () => {
    fc.assert(
      fc.property(
        journeys.filter((journey) => answersIn(journey).length > 0),
        fc.array(harmless, { maxLength: 6 }),
        appended,
        fc.array(encoding, { maxLength: 3 }),
        (journey, before, tail, after) => {
          const marked = rewritten(writeJourney(journey), before);
          const { at: stands, problem } = opened(journey, rewritten(marked + tail, after));
          expect(stands.journey).toEqual(journey);
          expect(problem).toBeUndefined();
        },
      ),
      seeded(1501),
    );
  });

  it('keeps every answer before the first damage, on a step that the answers lead to', () => {
    fc.assert(
      fc.property(
        journeys,
        fc.nat(),
        junk,
        fc.boolean(),
        fc.array(encoding, { maxLength: 2 }),
        (journey, cut, put, goesOn, ways) => {
          const link = writeJourney(journey);
          const place = cut % (link.length + 1);
          const damaged = link.slice(0, place) + put + (goesOn ? link.slice(place) : '');
          const { at: stands, problem } = opened(journey, rewritten(damaged, ways));
          const kept = answersIn(stands.journey);
          const least = answersBefore(journey, place);
          expect(kept.slice(0, least)).toEqual(answersIn(journey).slice(0, least));
          for (const leg of stands.journey) {
            const flow = flows.get(leg.flow)!;
            expect(replayLeg(flow, leg).lost).toEqual([]);
          }
          const { flow, step } = positionOf(stands.journey, flows)!;
          expect({ flow: flow.id, step }).toEqual({ flow: stands.flow.id, step: stands.step });
          // Whoever stands elsewhere than the address says is told why.
          const page = positionOf(journey, flows)!;
          if (flow !== page.flow || step !== page.step) expect(problem).toBeDefined();
        },
      ),
      seeded(1502),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lamp } from '../../test/lamp';
import { seeded } from '../../test/seeded';
import { answersIn, flows, opened, torch } from '../../test/torch';
import { walk } from '../../test/walk';
import { type Journey, positionOf, replayLeg } from './journey';
import { writeJourney } from './link';

/** Nobody sees these. */
const UNSEEN =
  '\u200B\u200C\u200D\u2060\uFEFF\u00AD\u200E\u202C\u2066\u034F\u061C\u115F\u3164\uFE0F\u{E0020}\u00A0\u2009\u2028\n\t\u180E\u2800\uFFA0';
const unseen = fc.constantFrom(...Array.from(UNSEEN), '\r\n', '=\r\n');

/** What encodes a text: all of it, or some of its characters. */
const encoding = fc.oneof(
  fc.constant(encodeURIComponent),
  fc.constant(encodeURI),
  fc.constant((text: string) => text.replaceAll('/', '%2F')),
  fc.constant((text: string) => new URL(`https://guide.example/#${text}`).hash.slice(1)),
);

/** Rewrites a link without harm to what it says. */
const harmless = fc.oneof(
  encoding,
  fc.tuple(unseen, fc.nat()).map(([mark, place]) => (link: string) => {
    // A mark inside of a character breaks that one.
    const cut = place % (link.length + 1);
    const isInside = /%[\da-f]?$|[\uD800-\uDBFF]$/i.test(link.slice(0, cut));
    return isInside ? link : link.slice(0, cut) + mark + link.slice(cut);
  }),
);

/** Appends what is not ours. */
const appended = fc.oneof(
  fc.constantFrom('', '.', ',', ')', ']', '>', '"', '’', '»', '!', '?', ';', ':', '…', '。', '*'),
  fc.constantFrom('&utm_source=x', '?fbclid=IwAR_1-a', '&amp;a=b', '#top', ' bye', '\\', '|', '%'),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `&${text}`),
);

/** What replaces the rest of a link from some place on. */
const junk = fc.oneof(
  fc.constantFrom('', '!', '…', '/', '//', ':', '%', '%2', '-', '_', '§', '\u{1F600}'),
  fc.string({ unit: 'grapheme', maxLength: 9 }),
  fc.string({ unit: 'binary', maxLength: 9 }),
);

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
          const rewrite = (link: string, ways: ((text: string) => string)[]) => {
            let written = link;
            for (const way of ways) written = way(written);
            return written;
          };
          const marked = rewrite(writeJourney(journey), before);
          const { at: stands, problem } = opened(journey, rewrite(marked + tail, after));
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
          let damaged = link.slice(0, place) + put + (goesOn ? link.slice(place) : '');
          for (const way of ways) {
            try {
              damaged = way(damaged);
            } catch {
              // Half a character cannot be encoded.
            }
          }
          const { at: stands, problem } = opened(journey, damaged);
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

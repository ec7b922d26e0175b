import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lamp } from '../../test/lamp';
import { walk } from '../../test/walk';
import type { Flow, Flows } from './flow';
import { entry, type Journey, positionOf, replayLeg } from './journey';
import { answerCode, writeAnswer, writeJourney } from './link';
import { restore } from './restore';
import { flow as setup } from './setup';

/** Fewer while mutants are tested: each of them costs this much. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 10_000);

/** Seed of a property, printed so that a failure can be run again. */
function seeded(seed: number) {
  console.log(`seed ${seed}, ${RUNS} runs`);
  return { numRuns: RUNS, seed };
}

const at = (step: string, option: string) => ({ step, option });

const torch = setup.createMachine({
  id: 'torch-2',
  initial: 'isLoaded',
  states: {
    isLoaded: { on: { yes: 'shake', no: 'load' } },
    load: { on: { done: 'isLoaded' } },
    shake: { on: { helps: 'works', doesNotHelp: 'useLamp' } },
    works: { type: 'final', tags: 'solved' },
    useLamp: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'lamp', step: 'plugIn' } },
    },
  },
}) as Flow;
const flows: Flows = new Map([
  ['lamp', lamp],
  ['torch-2', torch],
]);

const LONG: Journey = [
  {
    flow: 'torch-2',
    trail: [
      at('isLoaded', 'no'),
      at('load', 'done'),
      at('isLoaded', 'yes'),
      at('shake', 'doesNotHelp'),
    ],
  },
  { flow: 'lamp', from: 'plugIn', trail: [at('plugIn', 'done'), at('isPlugged', 'yes')] },
];

const answersIn = (journey: Journey) =>
  journey.flatMap(({ flow, trail }) =>
    trail.map(({ step, option }) => `${flow}:${step}.${option}`),
  );

/** Opens a damaged link on the page that its address names. */
function opened(journey: Journey, fragment: string) {
  const { flow, step } = positionOf(journey, flows)!;
  return restore(fragment, '', { flow, step }, flows);
}

/** How links are rewritten without harm to what is ours. */
const HARMLESS: Record<string, (link: string) => string> = {
  'a full stop behind it': (link) => `${link}.`,
  'a bracket and a quote behind it': (link) => `${link})”`,
  'three marks behind it': (link) => `${link}?!…`,
  'an angle bracket behind it': (link) => `${link}>`,
  'brackets and quotes around it': (link) => `«(${link})»`,
  'slashes encoded': (link) => link.replaceAll('/', '%2F'),
  'slashes encoded in small letters': (link) => link.replaceAll('/', '%2f'),
  'encoded twice': (link) => encodeURIComponent(encodeURIComponent(link)),
  'encoded ten times': (link) => {
    let encoded = link;
    for (let times = 0; times < 10; times += 1) encoded = encodeURIComponent(encoded);
    return encoded;
  },
  'every character encoded': (link) =>
    link.replace(/./g, (each) => `%${each.charCodeAt(0).toString(16)}`),
  'a parameter that counts': (link) => `${link}&utm_source=x&utm_campaign=a+b@c`,
  'a parameter as of a query': (link) => `${link}?fbclid=IwAR0_x-y`,
  'a parameter, encoded': (link) => `${link}%26utm_source%3Dx`,
  'an HTML entity': (link) => `${link}&amp;x=1`,
  'a text to mark': (link) => `${link}:~:text=Push%20it`,
  'another fragment': (link) => `${link}#top`,
  'a text behind it': (link) => `${link} and so on`,
  'a text behind it, encoded': (link) => `${link}%20and%20so%20on`,
  'a Cyrillic text behind it': (link) => `${link} и так далее`,
  'an invisible mark in it': (link) => `${link.slice(0, 9)}\u200B${link.slice(9)}`,
  'soft hyphens between all characters': (link) => link.split('').join('\u00AD'),
  'invisible marks, encoded': (link) => `${link.slice(0, 4)}%E2%80%8B${link.slice(4)}%EF%BB%BF`,
  'directions around it': (link) => `\u2066${link}\u2069`,
  'a line break in it': (link) => `${link.slice(0, 20)}\r\n${link.slice(20)}`,
  'a soft line break of mail': (link) => `${link.slice(0, 20)}=\r\n${link.slice(20)}`,
  'a soft line break, without the break': (link) => `${link.slice(0, 20)}=${link.slice(20)}`,
  'a slash behind it': (link) => `${link}/`,
  'a mark before it': (link) => `!/${link}`,
  'a broken code behind it': (link) => `${link}%`,
  'half a code behind it': (link) => `${link}%E2%80`,
  'its last character missing': (link) => link.slice(0, -1),
  'a very long parameter': (link) => `${link}&utm_content=${'x'.repeat(30_000)}`,
};

describe('a link that was rewritten on its way', () => {
  it.each(Object.entries(HARMLESS))(
    'opens with all answers, and without a word: %s',
    (_, rewrite) => {
      for (const journey of [LONG, LONG.slice(0, 1) as unknown as Journey]) {
        const { at: stands, problem, lost } = opened(journey, rewrite(writeJourney(journey)));
        expect({ journey: stands.journey, problem, lost }).toEqual({
          journey,
          problem: undefined,
          lost: 0,
        });
      }
    },
  );

  it.each(Object.entries(HARMLESS).filter(([what]) => !/missing|slash behind|before/.test(what)))(
    'gives the one answer of a plain link: %s',
    (_, rewrite) => {
      const plain = writeAnswer(at('isPlugged', 'yes'));
      const { at: stands, problem } = restore(
        rewrite(plain),
        '',
        { flow: lamp, step: 'doesGlow' },
        flows,
      );
      expect(answersIn(stands.journey)).toEqual(['lamp:isPlugged.yes']);
      expect(problem).toBeUndefined();
    },
  );

  it('keeps what stands before the damage, and says that something is missing', () => {
    const link = writeJourney(LONG);
    const code = answerCode(at('plugIn', 'done'));
    const before = link.slice(0, link.lastIndexOf(code));
    for (const damaged of [`${before}§§§`, `${before}!${code}`, before]) {
      const { at: stands, problem } = opened(LONG, damaged);
      expect(answersIn(stands.journey)).toEqual(answersIn(LONG).slice(0, 4));
      expect(problem).toBe(damaged === before ? 'changed' : 'cut');
    }
    // In the name of the second article.
    for (const length of [1, 3, 5, 8]) {
      const cut = link.slice(0, link.indexOf('/lamp:') + length);
      const { at: stands, problem } = opened(LONG, cut);
      expect(answersIn(stands.journey), cut).toEqual(answersIn(LONG).slice(0, 4));
      expect(problem, cut).toBe('cut');
    }
  });

  it('names the step of its address where no answer can be read', () => {
    const { at: stands, problem } = opened(LONG, '1/torch-2/§§');
    expect(stands.journey).toEqual(entry(lamp, 'doesGlow'));
    expect(problem).toBe('malformed');
  });
});

/** Nobody sees these. */
const UNSEEN =
  '\u200B\u200C\u200D\u2060\uFEFF\u00AD\u200E\u202C\u2066\u034F\u061C\u115F\u3164\uFE0F\u{E0020}\u00A0\u2009\u2028\n\t\u180E\u2800\uFFA0';
const unseen = fc.constantFrom(...UNSEEN, '\r\n', '=\r\n');

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
    const trail = [at('plugIn', 'done'), ...walk(lamp, second)[0].trail];
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

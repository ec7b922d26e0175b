import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { appended, encoding, harmless, junk, rewritten } from '../../test/rewriting';
import { seeded } from '../../test/seeded';
import { answersIn } from '../../test/torch';
import { walk } from '../../test/walk';
import { loadFlows } from '../content/load-flow';
import { flowIds } from '../content/manifest';
import { locales } from '../content/locales';
import { outcomeTag, type Flows, hasStep } from '../engine/flow';
import { handOver, type Journey, positionOf, replayLeg } from '../engine/journey';
import { restore } from '../engine/restore';
import { camelCase } from '../engine/step-path';
import { journeyAddress } from './address';
import { findStep, readAddress } from './find-step';

let flows: Flows;
beforeAll(async () => {
  flows = await loadFlows(flowIds);
});

/** A journey as numbers: an article, and the places of the options that were taken in each leg. */
const walks = fc.tuple(
  fc.nat(),
  fc.array(fc.array(fc.nat({ max: 59 }), { maxLength: 9 }), { minLength: 1, maxLength: 3 }),
);

/** The journey of such numbers, which goes on in another article wherever the one before hands over. */
function journeyOf([article, [first = [], ...more]]: [number, number[][]]): Journey {
  let journey: Journey = walk([...flows.values()][article % flows.size]!, first);
  for (const choices of more) {
    const { flow, step } = positionOf(journey, flows)!;
    if (outcomeTag(flow, step) !== 'handedOver') break;
    const [former, next] = [journey, handOver(journey, flow, step)];
    const leg = next.at(-1)!;
    const [{ trail }] = walk(flows.get(leg.flow)!, leg.from === undefined ? choices : []);
    journey = [former[0], ...next.slice(1, -1), { ...leg, trail }];
  }
  return journey;
}

function addressOf(locale: string, journey: Journey, app?: string): string {
  const { flow } = positionOf(journey, flows)!;
  return journeyAddress(locale, journey, flow, app);
}

const read = (text: string, locale = 'en') => {
  const address = readAddress(text);
  return findStep(address, address.locale ?? locale);
};

/** The journey that an address opens, on a step that there is. */
function opens(address: string): Journey {
  const url = new URL(address, 'https://guide.example');
  const [, locale, flowId = '', path = ''] = url.pathname.split('/');
  expect(locales).toContain(locale);
  const flow = flows.get(flowId)!;
  const page = { flow, step: camelCase(path) };
  expect(hasStep(flow, page.step)).toBe(true);
  const { at } = restore(url.hash.slice(1), '', page, flows);
  for (const leg of at.journey) expect(replayLeg(flows.get(leg.flow)!, leg).lost).toEqual([]);
  return at.journey;
}

/** How many answers stand whole before a place of an address. */
function answersBefore(journey: Journey, address: string, place: number): number {
  let end = address.indexOf('#1') + 2;
  if (end === 1) return 0;
  return journey.flatMap(({ flow, from, trail }) => {
    end += 1 + (from === undefined ? flow : `${flow}:${from}`).length + 1;
    return trail.filter(() => (end += 3) <= place);
  }).length;
}

/** Changes the path of an address, or what stands in front of its `#`. */
const inPath = (change: (path: string, query: string) => string) => (address: string) => {
  const [, path = '', query = '', rest = ''] = /^([^?#]*)([^#]*)(.*)$/s.exec(address)!;
  return change(path, query) + rest;
};

const marks = fc.constantFrom(')', ').', '*', '"', '»', "'", ']', '>', '.,', '!', '…', '**', '`');
/** What a messenger or a hand does to a path and its query. */
const pathChange = fc.oneof(
  marks.map((mark) => inPath((path, query) => path + mark + query)),
  marks.map((mark) => inPath((path, query) => path.replace(/\/$/, `${mark}/`) + query)),
  marks.map((mark) => inPath((path, query) => path.replace(/\/(?=.)/g, `/${mark}`) + query)),
  fc.constantFrom(
    inPath((path, query) => path.toUpperCase() + query),
    inPath((path, query) => path.replace(/\/$/, '') + query),
    inPath((path, query) => path.replaceAll('/', '//') + query),
    inPath((path, query) => path.replaceAll('-', '–') + query),
    inPath((path, query) => path.replace(/\/?$/, '/index.html') + query),
    inPath((path, query) => `${path}?utm_source=mail${query.replace('?', '&')}`),
    inPath((path, query) => `${path}${query}${query ? '&' : '?'}fbclid=IwAR_x-1`),
    inPath((path, query) => path + query.toUpperCase().replace('APP', 'app')),
    inPath((path, query) => path + query.replace('&', '&amp;')),
  ),
);
/** What becomes of the marks between its parts. */
const partChange = fc.constantFrom(
  (address: string) => address,
  (address: string) => address.replace('#', '%23'),
  (address: string) => address.replace('?', '%3F'),
  (address: string) => address.replace('=', '%3D'),
  (address: string) => address.replace(/#(?=1)/, '/'),
  (address: string) => address.replace(/(?<=\?.*)#(?=1)/, ''),
);
const before = fc.constantFrom('', 'https://a.example', 'a.example/below', 'See (https://a.b');

describe('an address that was rewritten on its way', () => {
  it('leads to its step with all answers and the language of the app', async () => {
    await fc.assert(
      fc.asyncProperty(
        walks,
        fc.constantFrom(...locales),
        fc.constantFrom(undefined, ...locales),
        before,
        fc.array(pathChange, { maxLength: 2 }),
        partChange,
        fc.array(harmless, { maxLength: 4 }),
        appended,
        fc.array(encoding, { maxLength: 2 }),
        async (numbers, locale, app, start, changes, last, ways, tail, after) => {
          const address = addressOf(locale, journeyOf(numbers), app);
          const marked = rewritten(start + rewritten(address, [...changes, last]), ways);
          const text = rewritten(marked + tail, after);
          expect(await read(text), text).toBe(address);
        },
      ),
      seeded(1503),
    );
  });

  it('keeps every answer before the first damage, and leads to no step that is none', async () => {
    await fc.assert(
      fc.asyncProperty(
        walks,
        fc.nat(),
        junk,
        fc.boolean(),
        fc.array(encoding, { maxLength: 2 }),
        async (numbers, cut, put, goesOn, ways) => {
          const journey = journeyOf(numbers);
          const address = addressOf('en', journey, 'ru');
          const place = cut % (address.length + 1);
          const damaged = address.slice(0, place) + put + (goesOn ? address.slice(place) : '');
          const found = await read(rewritten(damaged, ways));
          // What is damaged before the answers leaves them whole.
          const isBefore = goesOn && place <= address.indexOf('#');
          const least = answersBefore(journey, address, isBefore ? Infinity : place);
          if (least > 0) expect(found, damaged).toBeDefined();
          if (found === undefined) return;
          expect(answersIn(opens(found)).slice(0, least)).toEqual(
            answersIn(journey).slice(0, least),
          );
          expect(await read(found)).toBe(found);
        },
      ),
      seeded(1504),
    );
  });

  it('may be any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(junk, appended, fc.constantFrom('/en', '/desk-lamp', '#1', '/lf3', '+cA_')),
          {
            maxLength: 9,
          },
        ),
        async (parts) => {
          const found = await read(parts.join(''));
          if (found !== undefined) opens(found);
        },
      ),
      seeded(1505),
    );
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Flow,
  initialStep,
  outcomeTag,
  stepIds,
  stepKind,
  stepMeta,
} from '../../src/engine/flow';
import { loadFlow } from '../../src/content/load-flow';
import { availableOptions } from '../../src/engine/replay';
import { flowIds } from '../../src/content/manifest';
import { plainText } from '../../src/content/captions';
import { loadTexts } from '../../src/content/instance';
import { locales } from '../../src/content/locales';
import { optionText, stepText } from '../../src/content/step-text';
import { BOX, PORT, portAt } from '../../src/player/map/box-size';
import { makeMap } from '../../src/build/map/make-map';
import {
  boxesOf,
  type MapLayout,
  openingScale,
  type TextBox,
} from '../../src/player/map/map-layout';
import { textWidth } from '../../src/build/map/wrap-text';

const overlap = (a: TextBox, b: TextBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The points of a line, its rounded corners cut. */
function pointsOf(line: string): Point[] {
  const [from, ...pieces] = [...line.matchAll(/([MHVq])([-\d ]+)/g)].map(
    ([, command, numbers]) => [command, ...numbers!.split(' ').map(Number)] as const,
  );
  const to = { x: Number(from![1]), y: Number(from![2]) };
  const points = [{ ...to }];
  for (const [command, one, , right, down] of pieces) {
    if (command === 'H') to.x = Number(one);
    if (command === 'V') to.y = Number(one);
    // What bends says how far on it ends.
    if (command === 'q') Object.assign(to, { x: to.x + right!, y: to.y + down! });
    points.push({ ...to });
  }
  return points;
}
interface Point {
  x: number;
  y: number;
}

/** Whether a piece of a line runs through a box. */
const crosses = ({ x, y, width, height }: TextBox, from: Point, to: Point): boolean =>
  Math.min(from.x, to.x) < x + width &&
  Math.max(from.x, to.x) > x &&
  Math.min(from.y, to.y) < y + height &&
  Math.max(from.y, to.y) > y;

describe.each(locales.flatMap((locale) => flowIds.map((id) => [id, locale] as const)))(
  'the map of %s in %s',
  (id, locale) => {
    let flow: Flow;
    let map: MapLayout;
    beforeAll(async () => {
      flow = await loadFlow(id);
      map = await makeMap(id, locale);
    });

    it('has every step once, in the order of the flow, with its kind and its way on', () => {
      expect(map.steps.map((step) => step.id)).toEqual(stepIds(flow));
      for (const step of map.steps) {
        expect(step.kind).toBe(stepKind(flow, step.id));
        expect(step.outcome).toBe(outcomeTag(flow, step.id));
        expect(step.continues?.flow).toBe(stepMeta(flow, step.id).continueIn?.flow);
      }
    });

    it('has every option once, with where it leads', () => {
      for (const step of map.steps) {
        expect(step.options.map(({ id, target }) => [id, target])).toEqual(
          availableOptions(flow, step.id).map(({ option, target }) => [option, target]),
        );
      }
    });

    it('says every title and option in full', async () => {
      const texts = await loadTexts(locale);
      for (const step of map.steps) {
        const text = stepText(texts, flow, step.id);
        expect(step.title).toBe(text.title);
        for (const option of step.options) expect(option.text).toBe(optionText(text, option.id));
      }
      for (const { title, box } of boxesOf(map)) {
        expect(plainText(title)).toContain(box.lines[0]);
      }
    });

    it('has a box for every question and instruction, and for no outcome', () => {
      const boxes = stepIds(flow).filter((step) => stepKind(flow, step) !== 'outcome');
      expect(boxesOf(map).map((step) => step.id)).toEqual(boxes);
    });

    it('lets no box overlap another, with its ports, and all lie inside', () => {
      const boxes = boxesOf(map).map(({ box }) => box);
      for (const [index, box] of boxes.entries()) {
        expect(box.x >= PORT.radius && box.y >= PORT.radius).toBe(true);
        expect(box.x + box.width + PORT.radius).toBeLessThanOrEqual(map.width);
        expect(box.y + box.height).toBeLessThanOrEqual(map.height);
        const wide = { ...box, x: box.x - PORT.radius, width: box.width + 2 * PORT.radius };
        for (const other of boxes.slice(index + 1)) {
          expect(overlap(wide, other), `${box.lines.join(' ')} | ${other.lines.join(' ')}`).toBe(
            false,
          );
        }
      }
    });

    it('draws a line from the port of each option to the box it leads to, through no other', () => {
      const boxes = boxesOf(map);
      const boxOf = new Map(boxes.map(({ id: step, box }) => [step, box]));
      for (const { id: step, options, box } of boxes) {
        for (const [index, { line, target, id: option }] of options.entries()) {
          const name = `${step}.${option}`;
          const to = boxOf.get(target);
          expect(line !== undefined, `${name} has a line`).toBe(to !== undefined);
          if (!line || !to) continue;
          expect(line).toMatch(/^M-?\d+ -?\d+(?:[HV]-?\d+|q-?\d+(?: -?\d+){3})+$/);
          const points = pointsOf(line);
          const port = box.y + portAt(box.height, options.length, index);
          const isMirrored = map.isMirrored === true;
          const [outward, inward] = isMirrored
            ? [box.x, to.x + to.width]
            : [box.x + box.width, to.x];
          const begin = points[0]!;
          const end = points.at(-1)!;
          expect(Math.abs(begin.x - outward), `${name} begins`).toBeLessThanOrEqual(1);
          expect(Math.abs(begin.y - port), `${name} begins`).toBeLessThanOrEqual(1);
          expect(Math.abs(end.x - inward), `${name} ends`).toBeLessThanOrEqual(1);
          expect(Math.abs(end.y - to.y - to.height / 2), `${name} ends`).toBeLessThanOrEqual(1);
          for (const [at, point] of points.slice(1).entries()) {
            const crossed = boxes.filter((other) =>
              crosses(
                { ...other.box, x: other.box.x + 1, width: BOX.width - 2 },
                points[at]!,
                point,
              ),
            );
            expect(
              crossed.map((other) => other.id),
              name,
            ).toEqual([]);
          }
        }
      }
    });

    it('begins where reading begins, where a phone of 740 px shows it', () => {
      const start = boxesOf(map).find((step) => step.id === initialStep(flow))!.box;
      const places = boxesOf(map).map(({ box }) => box.x);
      expect(start.x).toBe(map.isMirrored ? Math.max(...places) : Math.min(...places));
      expect((start.y + start.height) * openingScale(map)).toBeLessThanOrEqual(0.75 * 740);
    });

    it('gives a box room for its words and its ports, in the order of its options', () => {
      for (const { box, options } of boxesOf(map)) {
        const words = box.lines.length * BOX.lineHeight + 2 * BOX.padding;
        expect(box.height).toBe(Math.max(words, options.length * PORT.pitch + BOX.padding));
        const ports = options.map((_, index) => portAt(box.height, options.length, index));
        expect(ports).toEqual(ports.toSorted((a, b) => a - b));
        expect(ports[0]).toBeGreaterThanOrEqual(PORT.radius);
        expect(ports.at(-1)).toBeLessThanOrEqual(box.height - PORT.radius);
        for (const line of box.lines) {
          if (/\s/.test(line))
            expect(textWidth(line, BOX.fontSize)).toBeLessThanOrEqual(BOX.textWidth);
        }
      }
    });

    it('is seen from side to side in a window of 1280, with texts of 12 px', () => {
      expect(map.width * openingScale(map)).toBeLessThanOrEqual(1240);
      expect(BOX.fontSize * openingScale(map)).toBeGreaterThanOrEqual(12);
    });

    it('is the same each time', async () => {
      expect(JSON.stringify(await makeMap(id, locale))).toBe(JSON.stringify(map));
    });
  },
);

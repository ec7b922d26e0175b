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
import { STEP } from '../../src/player/map/box-size';
import { makeMap } from '../../src/build/map/make-map';
import type { MapLayout, TextBox } from '../../src/player/map/map-layout';

const overlap = (a: TextBox, b: TextBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** First and last point of a line. */
function endsOf(line: string): [from: Point, to: Point] {
  const [from, ...pieces] = [...line.matchAll(/([MHVq])([-\d ]+)/g)].map(
    ([, command, numbers]) => [command, ...numbers!.split(' ').map(Number)] as const,
  );
  const start = { x: Number(from![1]), y: Number(from![2]) };
  const to = { ...start };
  for (const [command, one, , right, down] of pieces) {
    if (command === 'H') to.x = Number(one);
    if (command === 'V') to.y = Number(one);
    // What bends says how far on it ends.
    if (command === 'q') Object.assign(to, { x: to.x + right!, y: to.y + down! });
  }
  return [start, to];
}
interface Point {
  x: number;
  y: number;
}

const touches = ({ x, y, width, height }: TextBox, point: Point): boolean =>
  point.x >= x - 1 && point.x <= x + width + 1 && point.y >= y && point.y <= y + height;

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
        expect(plainText(step.title)).toContain(step.box.lines[0]);
        for (const option of step.options) {
          expect(option.text).toBe(optionText(text, option.id));
          expect(option.label.lines.join(' ').length).toBeGreaterThan(1);
        }
      }
    });

    it('lets no box or label overlap another, and all lie inside', () => {
      const boxes = map.steps.flatMap(({ box, options }) => [
        box,
        ...options.map(({ label }) => label),
      ]);
      for (const [index, box] of boxes.entries()) {
        expect(box.x >= 0 && box.y >= 0).toBe(true);
        expect(box.x + box.width <= map.width && box.y + box.height <= map.height).toBe(true);
        for (const other of boxes.slice(index + 1)) {
          expect(overlap(box, other), `${box.lines.join(' ')} | ${other.lines.join(' ')}`).toBe(
            false,
          );
        }
      }
    });

    it('draws each line from its step to its target, under its label', () => {
      const boxOf = new Map(map.steps.map(({ id: step, box }) => [step, box]));
      for (const { id: step, options } of map.steps) {
        for (const { line, target, id: option } of options) {
          const [from, to] = endsOf(line);
          expect(line).toMatch(/^M-?\d+ -?\d+(?:[HV]-?\d+|q-?\d+(?: -?\d+){3})+$/);
          expect(touches(boxOf.get(step)!, from), `${step}.${option} begins`).toBe(true);
          expect(touches(boxOf.get(target)!, to), `${step}.${option} ends`).toBe(true);
        }
      }
    });

    it('begins at the top', () => {
      const start = map.steps.find((step) => step.id === initialStep(flow))!;
      expect(start.box.y).toBe(Math.min(...map.steps.map(({ box }) => box.y)));
    });

    it('gives a box the height of its lines', () => {
      for (const { box, continues } of map.steps) {
        const lines = box.lines.length + (continues?.lines.length ?? 0);
        expect(box.height).toBe(2 * STEP.padding + STEP.kindHeight + lines * STEP.lineHeight);
      }
    });

    it('is the same each time', async () => {
      expect(JSON.stringify(await makeMap(id, locale))).toBe(JSON.stringify(map));
    });
  },
);

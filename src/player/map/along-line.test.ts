import { expect, it } from 'vitest';
import { makeMap } from '../../build/map/make-map';
import { loadFlow } from '../../content/load-flow';
import { alongLine } from './along-line';
import { boxesOf } from './map-layout';
import { mapTrailOf } from './map-trail';

const map = await makeMap('kettle', 'en');
const [start] = boxesOf(map);

it('goes on along the first line of a box, and back along it', () => {
  const next = start!.options.find(({ line }) => line)!.target;
  expect(alongLine(map, start!.id, 'on')).toBe(next);
  expect(alongLine(map, next, 'back')).toBe(start!.id);
  expect(alongLine(map, start!.id, 'back')).toBeUndefined();
});

it('goes through all boxes that lines of the box before lead to, in the order of its ports', () => {
  const targets = start!.options.flatMap(({ line, target }) => (line ? target : []));
  const [first, second] = targets;
  expect(targets.length).toBeGreaterThan(1);
  expect(alongLine(map, first!, 'next')).toBe(second);
  expect(alongLine(map, second!, 'previous')).toBe(first);
  expect(alongLine(map, first!, 'previous')).toBeUndefined();
  expect(alongLine(map, targets.at(-1)!, 'next')).toBeUndefined();
});

it('prefers what was walked', async () => {
  const { id: option, target } = start!.options.findLast(({ line }) => line)!;
  const trail = mapTrailOf(await loadFlow('kettle'), {
    flow: 'kettle',
    trail: [{ step: start!.id, option }],
  });
  expect(alongLine(map, start!.id, 'on', trail)).toBe(target);
  expect(alongLine(map, target, 'back', trail)).toBe(start!.id);
});

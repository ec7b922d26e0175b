import { expect, it } from 'vitest';
import { flowIds } from '../../content/manifest';
import { textWidth } from './wrap-text';
import { makeMap } from './make-map';
import { LABEL, STEP } from '../../player/map/box-size';

it.each(flowIds)(
  'the map of %s begins at the right in Arabic, with its texts in their boxes',
  async (id) => {
    const map = await makeMap(id, 'ar');
    const [first, ...others] = map.steps;
    for (const { box } of others) expect(box.x).toBeLessThanOrEqual(first!.box.x);
    for (const { box } of map.steps) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(map.width);
      for (const line of box.lines)
        expect(textWidth(line, STEP.fontSize)).toBeLessThanOrEqual(box.width - 2 * STEP.padding);
    }
    for (const { label } of map.steps.flatMap(({ options }) => options)) {
      expect(label.x).toBeGreaterThanOrEqual(0);
      expect(label.x + label.width).toBeLessThanOrEqual(map.width);
      for (const line of label.lines)
        expect(textWidth(line, LABEL.fontSize)).toBeLessThanOrEqual(
          label.width - 2 * LABEL.padding,
        );
    }
    expect((await makeMap(id, 'en')).steps[0]!.box.x).toBeLessThan(map.width / 2);
  },
);

import { expect, it } from 'vitest';
import { flowIds } from '../../content/manifest';
import { textWidth } from './wrap-text';
import { makeMap } from './make-map';
import { BOX } from '../../player/map/box-size';
import { boxesOf } from '../../player/map/map-layout';

it.each(flowIds)(
  'the map of %s begins at the right in Arabic, with its texts in their boxes',
  async (id) => {
    const map = await makeMap(id, 'ar');
    const boxes = boxesOf(map).map(({ box }) => box);
    for (const { x, width, lines } of boxes) {
      expect(x).toBeLessThanOrEqual(boxes[0]!.x);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(map.width);
      for (const line of lines)
        expect(textWidth(line, BOX.fontSize)).toBeLessThanOrEqual(BOX.textWidth);
    }
    // A line leaves its box at the left, and comes into the next one from the right.
    const { box, options } = boxesOf(map)[0]!;
    for (const { line } of options)
      if (line) expect(line).toMatch(new RegExp(`^M${box.x} \\d+H(?!${box.x + 1})`));
    expect(boxesOf(await makeMap(id, 'en'))[0]!.box.x).toBeLessThan(map.width / 2);
  },
);

import { boxesOf, type MapLayout } from './map-layout';
import { isOnTrail, type MapTrail } from './map-trail';

/** Where an arrow key leads: with reading, against it, or to a neighbour. */
export type Way = 'on' | 'back' | 'next' | 'previous';

/**
 * The box that is reached along the lines of a map. With a trail, its own lines come first.
 *
 * @returns undefined where no line leads that way.
 */
export function alongLine(
  layout: MapLayout,
  from: string,
  way: Way,
  trail?: MapTrail,
): string | undefined {
  const boxes = boxesOf(layout);
  const lines = boxes
    .flatMap(({ id: step, options }) =>
      options
        .filter(({ line }) => line)
        .map(({ id, target }) => ({ step, target, isFirst: isOnTrail(trail, step, id) })),
    )
    .toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst));
  if (way === 'on') return lines.find(({ step }) => step === from)?.target;
  const before = lines.find(({ target }) => target === from)?.step;
  if (way === 'back') return before;
  const options = boxes.find(({ id }) => id === before)?.options ?? [];
  const beside = [...new Set(options.flatMap(({ line, target }) => (line ? target : [])))];
  return beside[beside.indexOf(from) + (way === 'next' ? 1 : -1)];
}

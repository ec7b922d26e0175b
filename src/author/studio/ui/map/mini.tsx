import { MiniMap, useStore, useViewport } from '@xyflow/react';
import type { MapEnds } from './ends';

const MINI = { width: 152, height: 96 };

/** The small map, where there is more than the view shows: it would lie above a card. */
export function Mini({ xs, ys }: MapEnds) {
  const { x, y, zoom } = useViewport();
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  const isIn = (ends: readonly number[], from: number, room: number) =>
    ends.every((end) => end * zoom + from >= 0 && end * zoom + from <= room);
  if (isIn(xs, x, width) && isIn(ys, y, height)) return undefined;
  return <MiniMap pannable zoomable ariaLabel="The whole map" maskStrokeWidth={3} style={MINI} />;
}

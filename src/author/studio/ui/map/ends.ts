import type { Places } from './lay-out';
import { type MapNode, NODE, nodeHeight } from './map-graph';

/** How near the edge of the view a step may stand before the map moves to it. */
export const MARGIN = 40;

/** Where cards begin and end: from left to right, and from top to bottom. */
export type MapEnds = Record<'xs' | 'ys', readonly number[]>;

/** Where each card of a map begins and ends. */
export function endsOf(nodes: readonly MapNode[], places: Places): MapEnds {
  const at = nodes.map((node) => ({ ...places.get(node.id)!, height: nodeHeight(node) }));
  return {
    xs: at.flatMap(({ x }) => [x, x + NODE.width]),
    ys: at.flatMap(({ y, height }) => [y, y + height]),
  };
}

/** How far to move the map so that a point is in the middle, and no room is lost beside the map. */
export function firstOffset(middle: number, ends: readonly number[], room: number): number {
  const [from, to] = [Math.min(...ends) - MARGIN, Math.max(...ends) + MARGIN];
  if (to - from <= room) return (room - from - to) / 2;
  return Math.min(-from, Math.max(room - to, room / 2 - middle));
}

const lengthOf = (ends: readonly number[]): number => Math.max(...ends) - Math.min(...ends);

/** The zoom at which a map is seen whole, but no larger than in full size. */
export const zoomThatHolds = ({ xs, ys }: MapEnds, width: number, height: number): number =>
  Math.min(1, (width - 2 * MARGIN) / lengthOf(xs), (height - 2 * MARGIN) / lengthOf(ys));

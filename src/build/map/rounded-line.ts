export interface Point {
  x: number;
  y: number;
}

const RADIUS = 8;

/** The point at a distance from `corner` on the way to `to`, as seen from the corner. */
const towards = (corner: Point, to: Point, distance: number): Point => ({
  x: Math.sign(to.x - corner.x) * distance,
  y: Math.sign(to.y - corner.y) * distance,
});

/** Data of an SVG path along upright and level pieces, with its corners rounded. */
export function roundedLine(points: readonly Point[]): string {
  const [first, ...others] = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  let before = first!;
  let line = `M${before.x} ${before.y}`;
  for (const [index, point] of others.entries()) {
    const after = others[index + 1];
    const half = ({ x, y }: Point) => Math.abs(point.x - x + point.y - y) / 2;
    const radius = after ? Math.floor(Math.min(RADIUS, half(before), half(after))) : 0;
    const from = towards(point, before, radius);
    line += point.y === before.y ? `H${point.x + from.x}` : `V${point.y + from.y}`;
    if (after) {
      const to = towards(point, after, radius);
      line += `q${-from.x} ${-from.y} ${to.x - from.x} ${to.y - from.y}`;
    }
    before = point;
  }
  return line;
}

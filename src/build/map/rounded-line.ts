export interface Point {
  x: number;
  y: number;
}

const RADIUS = 8;

const length = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

/** The point at a distance from `corner` on the way to `to`. */
function towards(corner: Point, to: Point, distance: number): Point {
  return {
    x: corner.x + Math.sign(to.x - corner.x) * distance,
    y: corner.y + Math.sign(to.y - corner.y) * distance,
  };
}

const write = (command: string, { x, y }: Point): string =>
  `${command}${Math.round(x)} ${Math.round(y)}`;

/** Data of an SVG path along upright and level pieces, with its corners rounded. */
export function roundedLine(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (!before) return write('M', point);
      if (!after) return write('L', point);
      const radius = Math.min(RADIUS, length(before, point) / 2, length(point, after) / 2);
      const start = towards(point, before, radius);
      const end = towards(point, after, radius);
      return write('L', start) + write('Q', point) + write(' ', end);
    })
    .join('');
}

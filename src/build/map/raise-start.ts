import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk.bundled.js';

/** From the box of the first step to the trunk of its lines, where no line has a bend that tells. */
const TRUNK = 14;

/**
 * Moves the first step to the top of its column, so that a map begins where reading begins. ELK puts
 * it half-way down, where a small screen does not show it. It stays where others share its column or
 * lead back to it.
 */
export function raiseStart({ children = [], edges = [] }: ElkNode, top: number): void {
  const [start, ...others] = children;
  if (!start) return;
  const { id, x = 0, width = 0, height = 0 } = start;
  const isAlone = others.every((other) => (other.x ?? 0) > x + width);
  if (!isAlone || edges.some(({ targets }) => targets.includes(id))) return;

  const own = edges.filter(({ sources }) => sources.includes(id)).flatMap(sectionsOf);
  const trunk = own.find(({ bendPoints }) => bendPoints?.[0])?.bendPoints?.[0]?.x;
  const middle = top + height / 2;
  start.y = top;
  for (const section of own) {
    const { startPoint, endPoint, bendPoints } = section;
    const at = bendPoints?.[0]?.x ?? trunk ?? startPoint.x + TRUNK;
    const rest = bendPoints?.slice(1) ?? [{ x: at, y: endPoint.y }];
    section.bendPoints = [{ x: at, y: middle }, ...rest];
    section.startPoint = { ...startPoint, y: middle };
  }
}

const sectionsOf = ({ sections }: ElkExtendedEdge) => sections ?? [];

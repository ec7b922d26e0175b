import Elk, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { OPTIONS } from '../../../../build/map/elk-options';
import { type MapLine, type MapNode, NODE, nodeHeight } from './map-graph';

/** Where a node stands. */
export interface Point {
  x: number;
  y: number;
}

export type Places = ReadonlyMap<string, Point>;

const port = (id: string, x: number, y: number) => ({ id, x, y, width: 0, height: 0 });

const rowAt = (at: number) => NODE.head + NODE.row * (at + 0.5);

function toElk(node: MapNode): ElkNode {
  const id = (row: string) => `${node.id}.${row}`;
  return {
    id: node.id,
    width: NODE.width,
    height: nodeHeight(node),
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: [
      port(id('in'), 0, NODE.head / 2),
      port(id('out'), NODE.width, NODE.head / 2),
      ...(node.step?.answers ?? []).map((answer, at) => port(id(answer.id), NODE.width, rowAt(at))),
      ...node.waysIn.map((step, at) => port(id(step.id), 0, rowAt(at))),
    ],
  };
}

/** Gives every node its place: from left to right, answers in their order. */
export async function layOut(
  nodes: readonly MapNode[],
  lines: readonly MapLine[],
): Promise<Places> {
  const laid = await new Elk().layout(
    {
      id: 'map',
      children: nodes.map(toElk),
      edges: lines.map(({ id, from, fromRow, to, toRow }) => ({
        id,
        sources: [`${from}.${fromRow}`],
        targets: [`${to}.${toRow}`],
      })),
    },
    { layoutOptions: OPTIONS },
  );
  return new Map((laid.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
}

const GAP = 24;

/** Places for nodes that have come since the map was laid out: beside what leads there, below what stands there. */
export function placeNew(
  nodes: readonly MapNode[],
  lines: readonly MapLine[],
  places: Places,
): Places {
  const next = new Map(nodes.flatMap(({ id }) => (places.has(id) ? [[id, places.get(id)!]] : [])));
  const heights = new Map(nodes.map((node) => [node.id, nodeHeight(node)]));
  for (const node of nodes) {
    if (next.has(node.id)) continue;
    const before = next.get(lines.find(({ to }) => to === node.id)?.from ?? '');
    const x = before ? before.x + NODE.width + 60 : 0;
    const isBeside = (at: Point) => Math.abs(at.x - x) < NODE.width;
    const below = [...next]
      .filter(([, at]) => isBeside(at))
      .map(([id, at]) => at.y + heights.get(id)! + GAP);
    next.set(node.id, { x, y: Math.max(before?.y ?? 0, ...below) });
  }
  return next;
}

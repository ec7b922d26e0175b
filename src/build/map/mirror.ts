import type { ElkNode, ElkPoint } from 'elkjs/lib/elk.bundled.js';

/** Turns a laid out map around, so that it begins at the right: for languages that are read from there. */
export function mirror({ children = [], edges = [], width = 0 }: ElkNode): void {
  const turned = (point: ElkPoint): ElkPoint => ({ ...point, x: width - point.x });
  const turn = (box: { x?: number; width?: number }) => {
    box.x = width - (box.x ?? 0) - (box.width ?? 0);
  };
  children.forEach(turn);
  for (const { sections = [] } of edges) {
    for (const section of sections) {
      section.startPoint = turned(section.startPoint);
      section.endPoint = turned(section.endPoint);
      section.bendPoints = section.bendPoints?.map(turned) ?? [];
    }
  }
}

import Elk, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { withoutOtherLanguage } from '../../content/captions';
import { BOX, PORT, portAt } from '../../player/map/box-size';
import type { MapLayout, MapStep } from '../../player/map/map-layout';
import { OPTIONS } from './elk-options';
import type { MapContent } from './map-content';
import { mirror } from './mirror';
import { roundedLine } from './rounded-line';
import { textWidth, wrapText } from './wrap-text';

/*
 * Runs while the site is built, never in a browser: see docs/decisions/011-map.md.
 */

/** In one row, or a long chain in several: for so wide a drawing, as ELK estimates it. */
const SHAPES = [
  {},
  ...['3', '2.4', '1.4'].map((ratio) => ({
    'elk.layered.wrapping.strategy': 'MULTI_EDGE',
    'elk.aspectRatio': ratio,
  })),
];

/** How far a map fits into a usual window at a size that can be read. It is rather too high than too wide. */
function fitOf({ width = 0, height = 0 }: ElkNode): number {
  const across = 1236 / width;
  return across < 0.75 ? across - 1 : Math.min(1, across, 596 / height);
}

const wrap = (text: string): string[] => wrapText(text, BOX.textWidth, BOX.fontSize);

/** Words that belong together part where a box is too narrow for them: its ports stand beside them. */
const linesOf = ({ title }: MapStep): string[] =>
  wrap(withoutOtherLanguage(title)).flatMap((line) =>
    textWidth(line, BOX.fontSize) > BOX.textWidth ? wrap(line.replaceAll('\u00a0', ' ')) : line,
  );

const lineId = (step: string, option: string): string => `${step}.${option}`;

const port = (id: string, x: number, y: number) => ({ id, x, y, width: 0, height: 0 });

/** A box with a port where lines come in, and one for each option that a line leads on from. */
function toNode(step: MapStep, hasBox: ReadonlySet<string>): ElkNode {
  const { id, options } = step;
  const height = Math.max(
    2 * BOX.padding + linesOf(step).length * BOX.lineHeight,
    options.length * PORT.pitch + BOX.padding,
  );
  return {
    id,
    width: BOX.width,
    height,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: [
      port(id + '.', 0, height / 2),
      ...options.flatMap(({ id: option, target }, index) =>
        hasBox.has(target)
          ? port(lineId(id, option), BOX.width, portAt(height, options.length, index))
          : [],
      ),
    ],
  };
}

/** The steps as a person meets them who takes the first option each time, then the next. */
function depthFirst({ steps }: MapContent): MapStep[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const met = new Set<MapStep>();
  const meet = (step: MapStep | undefined) => {
    if (!step || met.has(step)) return;
    met.add(step);
    for (const { target } of step.options) meet(byId.get(target));
  };
  meet(steps[0]);
  return [...met];
}

/** The boxes with their ports, and the lines between them. */
function graphOf(content: MapContent): ElkNode {
  const boxes = depthFirst(content).filter(({ kind }) => kind !== 'outcome');
  const hasBox = new Set(boxes.map(({ id }) => id));
  return {
    id: content.flow,
    children: boxes.map((step) => toNode(step, hasBox)),
    edges: boxes.flatMap(({ id: step, options }) =>
      options.flatMap(({ id: option, target }) => {
        const id = lineId(step, option);
        return hasBox.has(target) ? { id, sources: [id], targets: [target + '.'] } : [];
      }),
    ),
  };
}

/**
 * Gives every box and line its place. The same content always has the same places.
 *
 * @param isMirrored whether the map begins at the right.
 */
export async function layOut(content: MapContent, isMirrored = false): Promise<MapLayout> {
  const graph = graphOf(content);
  const elk = new Elk();
  const all: ElkNode[] = [];
  for (const shape of SHAPES) {
    all.push(await elk.layout(structuredClone(graph), { layoutOptions: { ...OPTIONS, ...shape } }));
  }
  const placed = all.reduce((best, each) => (fitOf(each) > fitOf(best) ? each : best));
  if (isMirrored) mirror(placed);
  const { children = [], edges = [], width = 0, height = 0 } = placed;
  const nodes = new Map(children.map((node) => [node.id, node]));
  const lines = new Map(
    edges.map(({ id, sections: [section] = [] }) => [
      id,
      section && roundedLine([section.startPoint, ...(section.bendPoints ?? []), section.endPoint]),
    ]),
  );
  const steps = content.steps.map((step): MapStep => {
    const { id, options } = step;
    const { x = 0, y = 0, height: tall = 0 } = nodes.get(id) ?? {};
    return {
      ...step,
      options: options.map((option) => {
        const line = lines.get(lineId(id, option.id));
        return { ...option, ...(line && { line }) };
      }),
      ...(nodes.has(id) && {
        box: {
          x: Math.round(x),
          y: Math.round(y),
          width: BOX.width,
          height: tall,
          lines: linesOf(step),
        },
      }),
    };
  });
  return {
    ...content,
    steps,
    width: Math.ceil(width),
    height: Math.ceil(height),
    ...(isMirrored && { isMirrored: true as const }),
  };
}

import Elk, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { withoutOtherLanguage } from '../../content/captions';
import { LABEL, STEP } from '../../player/map/box-size';
import type { MapContent } from './map-content';
import type { MapLayout, MapOption, MapStep, TextBox } from '../../player/map/map-layout';
import { mirror } from './mirror';
import { raiseStart } from './raise-start';
import { roundedLine } from './rounded-line';
import { textWidth, wrapText } from './wrap-text';

/*
 * Runs while the site is built, never in a browser: see docs/decisions/011-map.md.
 */

type ContentStep = MapContent['steps'][number];
type ContentOption = ContentStep['options'][number];

const MARGIN = 16;

/** What can be chosen now, and what was chosen, is bold: so much wider. */
const BOLD = 1.1;

/**
 * From left to right, because labels are wide and low; lines that end alike run together. Options keep
 * the order written where that costs few crossings.
 */
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': `[top=${MARGIN},left=${MARGIN},bottom=${MARGIN},right=${MARGIN}]`,
  'elk.layered.edgeLabels.centerLabelPlacementStrategy': 'TAIL_LAYER',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.considerModelOrder.crossingCounterNodeInfluence': '0.5',
  'elk.layered.thoroughness': '12',
  'elk.layered.mergeEdges': 'true',
  'elk.spacing.nodeNode': '20',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.layered.spacing.nodeNodeBetweenLayers': '28',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
};

const stepLines = (title: string): string[] =>
  wrapText(withoutOtherLanguage(title), STEP.textWidth, STEP.fontSize);

const labelLines = ({ text }: ContentOption): string[] =>
  wrapText(withoutOtherLanguage(text), LABEL.textWidth, LABEL.fontSize * BOLD);

const continuationLines = ({ continues }: ContentStep, arrow = '→'): string[] =>
  continues ? stepLines(`${arrow} ${continues.title}`) : [];

function toNode(step: ContentStep): ElkNode {
  const lines = stepLines(step.title).length + continuationLines(step).length;
  return {
    id: step.id,
    width: STEP.textWidth + 2 * STEP.padding,
    height: 2 * STEP.padding + STEP.kindHeight + lines * STEP.lineHeight,
  };
}

const toEdge = (step: ContentStep, option: ContentOption): ElkExtendedEdge => ({
  id: `${step.id}.${option.id}`,
  sources: [step.id],
  targets: [option.target],
  labels: [
    {
      text: option.text,
      width: LABEL.textWidth + 2 * LABEL.padding,
      height: labelLines(option).length * LABEL.lineHeight + 2 * LABEL.padding,
      layoutOptions: { 'elk.edgeLabels.inline': 'true' },
    },
  ],
});

/** What ELK laid out, in whole pixels. */
const boxOf = (
  { x = 0, y = 0, width = 0, height = 0 }: Partial<Omit<TextBox, 'lines'>>,
  lines: readonly string[],
): TextBox => ({ x: Math.round(x), y: Math.round(y), width, height, lines });

function placeOption(
  option: ContentOption,
  edge: ElkExtendedEdge | undefined,
  isMirrored: boolean,
): MapOption {
  const [section] = edge?.sections ?? [];
  const [label] = edge?.labels ?? [];
  const lines = labelLines(option);
  const widest = Math.max(...lines.map((line) => textWidth(line, LABEL.fontSize * BOLD)));
  if (!section || !label) throw new Error(`The map has no line for the option "${option.id}".`);
  const box = boxOf(label, lines);
  const width = Math.ceil(widest) + 2 * LABEL.padding;
  return {
    ...option,
    line: roundedLine([section.startPoint, ...(section.bendPoints ?? []), section.endPoint]),
    label: { ...box, width, x: isMirrored ? box.x + box.width - width : box.x },
  };
}

/** The steps as a person meets them who takes the first option each time, then the next. */
function depthFirst({ steps }: MapContent): ContentStep[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const met = new Set<ContentStep>();
  const meet = (step: ContentStep | undefined) => {
    if (!step || met.has(step)) return;
    met.add(step);
    for (const { target } of step.options) meet(byId.get(target));
  };
  meet(steps[0]);
  return [...met];
}

/**
 * Gives every step and option its place. The same content always has the same places.
 *
 * @param isMirrored whether the map begins at the right.
 */
export async function layOut(content: MapContent, isMirrored = false): Promise<MapLayout> {
  const graph: ElkNode = {
    id: content.flow,
    layoutOptions: OPTIONS,
    children: depthFirst(content).map(toNode),
    edges: depthFirst(content).flatMap((step) =>
      step.options.map((option) => toEdge(step, option)),
    ),
  };
  const placed = await new Elk().layout(graph);
  raiseStart(placed, MARGIN);
  if (isMirrored) mirror(placed);
  const { children = [], edges = [], width = 0, height = 0 } = placed;
  const nodes = new Map(children.map((node) => [node.id, node]));
  const lines = new Map(edges.map((edge) => [edge.id, edge]));
  const steps = content.steps.map(
    ({ continues, ...step }): MapStep => ({
      ...step,
      ...(continues && {
        continues: {
          ...continues,
          lines: continuationLines({ ...step, continues }, isMirrored ? '←' : '→'),
        },
      }),
      options: step.options.map((option) =>
        placeOption(option, lines.get(`${step.id}.${option.id}`), isMirrored),
      ),
      box: boxOf(nodes.get(step.id) ?? {}, stepLines(step.title)),
    }),
  );
  return {
    ...content,
    steps,
    width: Math.ceil(width),
    height: Math.ceil(height),
    ...(isMirrored && { isMirrored: true as const }),
  };
}

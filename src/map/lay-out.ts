import Elk, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { withoutTwins } from '../i18n/captions';
import { LABEL, STEP } from './box-size';
import type { MapContent } from './map-content';
import type { MapLayout, MapOption, MapStep, TextBox } from './map-layout';
import { roundedLine } from './rounded-line';
import { wrapText } from './wrap-text';

/*
 * Runs while the site is built, never in a browser: see docs/decisions/011-map.md.
 */

type ContentStep = MapContent['steps'][number];
type ContentOption = ContentStep['options'][number];

/** From left to right, because labels are wide and low; lines that end alike run together. */
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=16,left=16,bottom=16,right=16]',
  'elk.layered.edgeLabels.centerLabelPlacementStrategy': 'TAIL_LAYER',
  'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
  'elk.layered.mergeEdges': 'true',
  'elk.spacing.nodeNode': '20',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.layered.spacing.nodeNodeBetweenLayers': '28',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
};

const stepLines = (title: string): string[] =>
  wrapText(withoutTwins(title), STEP.textWidth, STEP.fontSize);

const labelLines = ({ text }: ContentOption): string[] =>
  wrapText(withoutTwins(text), LABEL.textWidth, LABEL.fontSize);

const continuationLines = ({ continues }: ContentStep): string[] =>
  continues ? stepLines(`→ ${continues.title}`) : [];

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

function placeOption(option: ContentOption, edge: ElkExtendedEdge | undefined): MapOption {
  const [section] = edge?.sections ?? [];
  const [label] = edge?.labels ?? [];
  if (!section || !label) throw new Error(`The map has no line for the option "${option.id}".`);
  return {
    ...option,
    line: roundedLine([section.startPoint, ...(section.bendPoints ?? []), section.endPoint]),
    label: boxOf(label, labelLines(option)),
  };
}

/** Gives every step and option its place. The same content always has the same places. */
export async function layOut(content: MapContent): Promise<MapLayout> {
  const graph: ElkNode = {
    id: content.flow,
    layoutOptions: OPTIONS,
    children: content.steps.map(toNode),
    edges: content.steps.flatMap((step) => step.options.map((option) => toEdge(step, option))),
  };
  const { children = [], edges = [], width = 0, height = 0 } = await new Elk().layout(graph);
  const nodes = new Map(children.map((node) => [node.id, node]));
  const lines = new Map(edges.map((edge) => [edge.id, edge]));
  const steps = content.steps.map(
    ({ continues, ...step }): MapStep => ({
      ...step,
      ...(continues && {
        continues: { ...continues, lines: continuationLines({ ...step, continues }) },
      }),
      options: step.options.map((option) =>
        placeOption(option, lines.get(`${step.id}.${option.id}`)),
      ),
      box: boxOf(nodes.get(step.id) ?? {}, stepLines(step.title)),
    }),
  );
  return { ...content, steps, width: Math.ceil(width), height: Math.ceil(height) };
}

import type { StepKind } from '../../engine/flow';
import type { OutcomeTag } from '../../engine/setup';

/** A rectangle with lines of text. All lengths are in SVG units, a pixel each at full size. */
export interface TextBox {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: readonly string[];
}

/** An option as the map shows it: a port of its step. */
export interface MapOption {
  id: string;
  text: string;
  target: string;
  /** Data of an SVG path to the step it leads to. An outcome is a sign at the port instead. */
  line?: string;
}

/** A step as the map shows it. Texts keep the marks around their captions, lines do not. */
export interface MapStep {
  id: string;
  kind: StepKind;
  outcome?: OutcomeTag;
  title: string;
  options: readonly MapOption[];
  /** Where a hand-over goes on: a flow and its title. */
  continues?: { flow: string; title: string };
  /** An outcome has none. */
  box?: TextBox;
}

/** All that is known of a flow's map in one language: words, order and places. Plain JSON. */
export interface MapLayout {
  flow: string;
  /** Title of the flow. */
  title: string;
  width: number;
  height: number;
  /** Set where it begins at the right. */
  isMirrored?: true;
  /** Its texts that stand in for missing ones, in another language. */
  foreign?: readonly string[];
  /** In the order of the flow. */
  steps: readonly MapStep[];
}

/** The steps that have a box. */
export const boxesOf = ({ steps }: Pick<MapLayout, 'steps'>): (MapStep & { box: TextBox })[] =>
  steps.flatMap(({ box, ...step }) => (box ? { ...step, box } : []));

/** Those boxes from one on, or else from the first: what a line joins to them comes first. */
export function boxesAround(layout: MapLayout, from?: string): ReturnType<typeof boxesOf> {
  const all = boxesOf(layout);
  const near = new Set([all.find(({ id }) => id === from) ?? all[0]!]);
  for (const { id: each, options } of near) {
    const targets = new Set(options.map(({ target }) => target));
    for (const other of all)
      if (targets.has(other.id) || other.options.some(({ target }) => target === each))
        near.add(other);
  }
  return [...near];
}

/** The size that a map is served in, in pixels a unit: a usual window shows it whole, and no text is below 12 px. */
export const openingScale = ({ width, height }: Pick<MapLayout, 'width' | 'height'>): number =>
  Math.max(0.75, Math.min(1, 1236 / width, 596 / height));

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

/** An option as the map shows it: a labelled line from its step to the step it leads to. */
export interface MapOption {
  id: string;
  text: string;
  target: string;
  /** Data of an SVG path. */
  line: string;
  label: TextBox;
}

/** Where a hand-over goes on. */
export interface MapContinuation {
  flow: string;
  /** Title of that flow. */
  title: string;
  /** The title as it stands in the box. */
  lines: readonly string[];
}

/** A step as the map shows it. Texts keep the marks around their captions, lines do not. */
export interface MapStep {
  id: string;
  kind: StepKind;
  outcome?: OutcomeTag;
  title: string;
  options: readonly MapOption[];
  continues?: MapContinuation;
  box: TextBox;
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
  /** In the order of the flow. */
  steps: readonly MapStep[];
}

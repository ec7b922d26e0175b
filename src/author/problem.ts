import type { Answer } from '../engine/replay';
import type { Edit } from './studio/edits';

/** Something in a flow that its author has to mend. */
export interface Problem {
  /** The step it stands on; absent where it is about the whole article. */
  step?: string;
  /** What is wrong, and in which file. */
  text: string;
  /** The same whatever its steps are called, and wherever it stands in a list: tells it from others. */
  id?: string;
  /** Id of the fact that it is about. */
  fact?: string;
  /** The answer that it is about. */
  answer?: Answer;
  /** File of the guide: `flows/walks/desk-lamp.json`. */
  file?: string;
  /** Key in the file, where it is about one text. */
  key?: string;
  /** The sentence of the text that a person reads too late, by its place: it belongs into the warning. */
  late?: number;
  /** Edits that mend it, where the studio can: made together. */
  mend?: readonly Edit[];
}

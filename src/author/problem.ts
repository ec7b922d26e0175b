/** Something in a flow that its author has to mend. */
export interface Problem {
  /** The step it stands on; absent where it is about the whole article. */
  step?: string;
  /** What is wrong, and in which file. */
  text: string;
}

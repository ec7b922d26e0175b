import type { Conflict } from '../contract';

/** An edit that cannot be made, and why: nothing is written. */
export class Refusal extends Error {}

/** An edit of something that somebody else has changed meanwhile. */
export class Conflicted extends Error {
  constructor(readonly conflict: Conflict) {
    super(conflict.sentence);
  }
}

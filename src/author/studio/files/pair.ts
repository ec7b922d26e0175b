import type { Named } from './words';

/** An article at one time: its steps and its texts by language. */
export interface Moment extends Named {
  walks: readonly string[];
  facts: unknown;
  figures: Readonly<Record<string, unknown>>;
}

/** What is compared: the article before and now, as far as there is one. */
export interface Pair {
  article: string;
  before: Moment;
  now: Moment;
}

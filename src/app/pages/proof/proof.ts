/** How many of the texts in a language were approved for the English as it is now. */
export interface Translated {
  approved: number;
  total: number;
}

/** How long the ways from a step to the ends of a journey are, in answers; a hand-over costs none. */
export interface Ways {
  /** Outcomes that end a journey. */
  ends: number;
  /** Different ways to one of them. */
  count: number;
  /** Fewest answers to any end. */
  shortest: number;
  /** Fewest answers to an end, the median of all ends. */
  median: number;
  /** Most answers that anybody can give before an end. */
  longest: number;
}

/** Where a fact stands: what the step says of it, each sentence by language. */
export interface Statement {
  step: string;
  sentences: Readonly<Record<string, string>>[];
}

export interface FactProof {
  /** As in `flows/facts/`. */
  id: string;
  /** The fact by language. */
  text: Record<string, string>;
  statements: Statement[];
  /** Why no step states it, in the source language. */
  leftOut?: string;
}

/** What the walks of a flow prove: journeys that say step by step where each answer leads. */
export interface WalkProof {
  count: number;
  /** Options that they take. */
  options: number;
  /** Wrong ways that were put into the flow on purpose, one at a time. */
  mutants: number;
  /** How many of those no walk noticed. */
  survivors: number;
}

/** What was counted on one flow. */
export interface FlowProof {
  id: string;
  /** Number of its source in the knowledge base. */
  article?: string;
  /** ISO date when somebody last looked at its source; absent where the source was given. */
  checked?: string;
  /** Whether that was too long ago. */
  isStale: boolean;
  steps: number;
  /** Options of all its steps. */
  answers: number;
  /** Steps that can be reached from its first one, those of other flows included. */
  situations: number;
  ways: Ways;
  walks: WalkProof;
  /** How many of its facts stand on a step. */
  stated: number;
  facts: FactProof[];
  /** By language. */
  translations: Record<string, Translated>;
}

/** What `dist/proof.json` holds. */
export interface Proof {
  /** Of this format. */
  version: 1;
  /** ISO date of the build. */
  date: string;
  flows: FlowProof[];
  /** All texts of the site, by language. */
  translations: Record<string, Translated>;
}

/** One statement of a source article. */
export interface Fact {
  /** Id in the list that was drawn up from the source, such as `A6-09`. */
  id: string;
  kind: string;
  /** Numbers with their unit, as the source states them. */
  numbers: string[];
  /** Labels of buttons, fields and messages, as the source spells them. */
  labels: string[];
  /** Addresses of pages that say so, beside the article. */
  source?: string[];
  /** Steps that state the fact, each in full. */
  steps?: string[];
  /** Why no step states it. */
  leftOut?: string;
  /** Numbers and labels that its steps rightly do not show, each with the reason. */
  exceptions?: Record<string, string>;
  /** Its words, by language. */
  [language: string]: unknown;
}

/** What a fact says in a language; empty where it is not written in it. */
export const factText = (fact: Fact, language: string): string =>
  typeof fact[language] === 'string' ? fact[language] : '';

/** Where the facts of a flow come from. */
export interface Source {
  /** Number in the knowledge base, such as `HB31`; absent where it is not known. */
  article?: string;
  /** Set where the article is one that the sources only refer to. `checked` is an ISO date. */
  beyondSource?: { checked: string };
}

/** What is known about the source of a flow: `flows/facts/<flow>.json`. */
export interface FactFile extends Source {
  facts: Fact[];
}

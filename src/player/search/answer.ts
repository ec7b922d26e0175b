import type { Answer as EngineAnswer, openSearch } from '../../search';
import type { OpenedCode } from '../share/decode-spoken-code';

/** A piece of a text; `isMatch` where it says what was searched for. */
export interface Part {
  text: string;
  isMatch: boolean;
}

/** A step that answers a query. */
export interface Hit {
  flow: string;
  step: string;
  /** Title of the article. */
  article: string;
  title: string;
  titleParts: readonly Part[];
  /** One line that says why it was found; none where the title says it. */
  why: readonly Part[];
  /** The ways for each phone system, where two articles differ by that alone: one hit asks. */
  choices?: readonly { flow: string; step: string; label: string }[];
}

/** What a query leads to. */
export type Answer =
  /** Nothing was asked. */
  | { kind: 'nothing' }
  | { kind: 'hits'; hits: readonly Hit[] }
  /** Steps that may be meant, and may not. */
  | { kind: 'unsure'; hits: readonly Hit[] }
  /** The articles do not answer it. `message` says who does; `nearest` may still be what was meant. */
  | { kind: 'notCovered'; message?: string; nearest: readonly Hit[] };

/** What a text leads to: as a query, or as a spoken code or a link of the guide. */
export type Found = Answer | { kind: 'code' | 'link'; code: OpenedCode };

/** What a text leads to, or that search could not be downloaded. */
export type SearchResult = Found | { kind: 'failed' };

/** Who searches: agents search their notes, too. */
export type Audience = 'customers' | 'agents';

type EngineHit = Pick<Hit, 'flow' | 'step' | 'article' | 'title'> & Partial<Hit>;

const hitOf = (hit: EngineHit): Hit => ({
  titleParts: [{ text: hit.title, isMatch: false }],
  why: [],
  ...hit,
});

/** An answer of the engine with all that a page shows: until the engine marks words, none is marked. */
export function asAnswer(answer: EngineAnswer): Answer {
  if (answer.kind === 'hits') return { ...answer, hits: answer.hits.map(hitOf) };
  if (answer.kind === 'notCovered') return { ...answer, nearest: answer.nearest.map(hitOf) };
  return answer;
}

/** Makes what answers queries. For agents their notes are searched, too. */
export type OpenEngine = (
  ...files: [...Parameters<typeof openSearch>, options: { forAgents: boolean }]
) => (text: string) => EngineAnswer;

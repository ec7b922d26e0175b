import type { Problem } from '../src/author/problem';
import type { Article, Step } from '../src/author/studio/contract';

/** An article of the studio that has nothing but what a test gives it. */
export const bareArticle = (id: string, texts: Article['texts'] = {}): Article => ({
  id,
  steps: [],
  texts,
  sharedTexts: {},
  problems: [],
  stale: [],
  walks: [],
  facts: [],
  source: {},
  figures: {},
  sharedFigures: {},
  same: [],
});

/** A step with an answer for each step that it leads to, called after that: `toend`. `start` is the first one. */
export const bareStep = (id: string, targets: readonly string[]): Step => ({
  id,
  kind: targets.length > 0 ? 'question' : 'outcome',
  isStart: id === 'start',
  answers: targets.map((target) => ({ id: `to${target}`, target })),
  actions: [],
});

/** An article of some steps, and what is wrong with it. */
export const articleOf = (steps: readonly Step[], problems: readonly Problem[] = []): Article => ({
  ...bareArticle('lamp'),
  steps,
  problems,
});

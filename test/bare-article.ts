import type { Article } from '../src/author/studio/contract';

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

import type { Draft } from './guide-draft';
import { textsIn } from './texts';

/** Texts of a step by their key below it: `options.yes`. */
export type SkeletonStep = Readonly<Record<string, string>>;

/** What the sentences are for: `start` is the first question of a new article. */
type Part = 'article' | 'start' | 'question' | 'fix' | 'solved' | 'escalated' | 'handOver';

/** Sentences that stand in what is new until its writer has better ones. */
export type Skeleton = Readonly<Record<Part, SkeletonStep>>;

export const SKELETON = 'new-article';

/** The sentences of a language: `locales/<language>/new-article.json`. Undefined where it has none. */
export function skeletonOf(draft: Draft, locale: string): Skeleton | undefined {
  const parts: Record<string, Record<string, string>> = {};
  for (const [key, text] of Object.entries(textsIn(draft, locale, SKELETON))) {
    const [part = '', ...rest] = key.split('.');
    if (typeof text === 'string') (parts[part] ??= {})[rest.join('.')] = text;
  }
  return Object.keys(parts).length > 0 ? (parts as Skeleton) : undefined;
}

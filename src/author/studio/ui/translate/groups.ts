import type { Article, ArticleList } from '../../contract';
import { textOf } from '../article-texts';
import { staleAt } from '../stale';
import { ABOUT, keysOfStep, type TextKey } from '../text-keys';
import { placesOf } from '../ways';

/** A text to be translated: `missing`, `new` and approved by nobody, `changed` since it was, or right as it is. */
export interface Row extends TextKey {
  state: 'missing' | 'new' | 'changed' | 'right';
}

/** Texts that belong together: those of a step, or of the article itself. */
export interface Group {
  /** Missing where the article says them. */
  step?: string;
  rows: readonly Row[];
}

/** Texts of an article in reading order, without what no language has. */
export function groupsOf(article: Article, list: ArticleList, locale: string): Group[] {
  const row = (text: TextKey): Row[] => {
    if (textOf(article, list.first, text.key) === undefined) return [];
    const stale = staleAt(article, text.key, locale);
    if (textOf(article, locale, text.key) === undefined) return [{ ...text, state: 'missing' }];
    return [{ ...text, state: stale ? (stale.isNew ? 'new' : 'changed') : 'right' }];
  };
  return [
    { rows: ABOUT.flatMap(row) },
    ...placesOf(article).map(({ step }) => ({
      step: step.id,
      rows: keysOfStep(article, step).flatMap(row),
    })),
  ];
}

/** The texts that somebody has to look at. */
export const toDoIn = (groups: readonly Group[]): Row[] =>
  groups.flatMap(({ rows }) => rows.filter(({ state }) => state !== 'right'));

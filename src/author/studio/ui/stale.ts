import type { Article, Edit, StaleKey } from '../contract';
import { ownerOf } from './article-texts';

/** Why a text needs another look in a language; undefined where it needs none. */
export const staleAt = (article: Article, key: string, locale: string): StaleKey | undefined =>
  article.stale.find((each) => each.locale === locale && each.key === key);

/** Says that a text is right as it stands. */
export const approvalOf = (article: Article, key: string, locale: string): Edit => ({
  kind: 'approve',
  article: ownerOf(article, key),
  locale,
  key,
});

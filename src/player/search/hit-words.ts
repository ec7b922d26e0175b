import type { TFunction } from 'i18next';
import { stepPath } from '../address';
import type { MarkedProps } from '../../ui/search/marked';
import type { Suggestion } from '../../ui/search/suggestion-list';
import type { TopicIconName } from '../../ui/topic-icon';
import type { Hit, HitKind } from './answer';

const ICONS: Record<HitKind, TopicIconName> = {
  question: 'question',
  check: 'checks',
  fix: 'key',
};

/** A text in which nothing was searched for. */
export const plain = (text: string): MarkedProps['parts'] => [{ text, isMatch: false }];

/**
 * What a hit says: its kind, what to do, and why it was found. Its article is named where nothing else tells it from
 * another hit.
 */
export function wordsOf(
  hit: Hit,
  hits: readonly Hit[],
  t: TFunction,
): Pick<Suggestion, 'icon' | 'title' | 'why'> {
  const { kind, title, titleParts, article, why } = hit;
  const isAlone = why.length > 0 && hits.every((each) => each === hit || each.title !== title);
  const parts = [plain(t(`search.kinds.${kind}`)), ...(isAlone ? [] : [article])];
  return {
    icon: ICONS[kind],
    title: titleParts,
    why: [...parts, ...(why.length > 0 ? [why] : [])].flatMap((part, at) =>
      at === 0 ? part : [...plain(' · '), ...part],
    ),
  };
}

/** The ways of a hit that asks, and its question in the words of the guide: “iPhone or Android?” */
export function choicesOf({ choices }: Hit, locale: string, t: TFunction) {
  if (!choices) return undefined;
  const labels = choices.map(({ label }) => label);
  return {
    ask: t('search.which', {
      choices: new Intl.ListFormat(locale, { type: 'disjunction' }).format(labels),
    }),
    ways: choices.map(({ flow, step, label }) => ({ href: stepPath(locale, flow, step), label })),
  };
}

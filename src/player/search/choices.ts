import type { TFunction } from 'i18next';
import { stepPath } from '../address';
import type { Hit } from './answer';

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

import type { Article, Step } from '../contract';
import { type FieldInfo, FIELDS, type FieldName, textOf } from './article-texts';

/** A text of a step or an article, and what it is. */
export interface TextKey extends Pick<FieldInfo, 'name' | 'isLong'> {
  key: string;
}

/** What an article says above its steps. */
export const ABOUT: readonly (TextKey & FieldInfo)[] = [
  { key: 'title', name: 'Title', about: 'What the customer says is the matter', isLong: false },
  {
    key: 'summary',
    name: 'Summary',
    about: 'What the article does about it, for lists and search engines',
    isLong: false,
  },
  {
    key: 'needs',
    name: 'Needs',
    about: 'What to have at hand before one begins, one thing a line',
    isLong: true,
  },
];

/** The texts that a step has in some language, in the order of the reader's page. */
export function keysOfStep(article: Article, step: Step): TextKey[] {
  const field = (name: FieldName): TextKey => ({ key: `${step.id}.${name}`, ...FIELDS[name] });
  const items = (part: string, name: string, ids: readonly string[]): TextKey[] =>
    ids.map((id, at) => ({
      key: `${step.id}.${part}.${id}`,
      name: `${name} ${at + 1}`,
      isLong: false,
    }));
  const all = [
    field('title'),
    field('warning'),
    field('body'),
    ...items('actions', 'Action', step.actions),
    field('hint'),
    field('ask'),
    ...items(
      'options',
      'Answer',
      step.answers.map(({ id }) => id),
    ),
    field('say'),
    field('ticket'),
    field('agentNote'),
  ];
  const locales = Object.keys({ ...article.texts, ...article.sharedTexts });
  return all.filter(({ key }) =>
    locales.some((locale) => textOf(article, locale, key) !== undefined),
  );
}

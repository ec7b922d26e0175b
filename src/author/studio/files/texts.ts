import type { Text, TextsByLanguage } from '../contract';
import { languagesOf } from '../../../build/languages';
import { textFile } from '../../article-files';
import { ARTICLE_KEYS, isPhrases, READING_ORDER } from '../../text-problems';
import type { SourceStep } from './flow-source';
import { type Draft, readJson } from './guide-draft';
import type { Order } from './json-edits';

const flat = (value: unknown, key: string): [key: string, text: Text][] => {
  if (typeof value === 'string' || isPhrases(value)) return [[key, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    flat(inner, key === '' ? name : `${key}.${name}`),
  );
};

/** The texts of a file by their whole key: none where there is no such file. */
export const textsIn = (
  draft: Pick<Draft, 'read'>,
  locale: string,
  namespace: string,
): Record<string, Text> =>
  Object.fromEntries(flat(readJson(draft, textFile(locale, namespace)) ?? {}, ''));

/** The texts of an article in all languages. */
export const textsByLanguage = (draft: Draft, namespace: string): TextsByLanguage =>
  Object.fromEntries(
    languagesOf(draft.root).map((locale) => [locale, textsIn(draft, locale, namespace)]),
  );

/** The order of the texts of an article: that of its steps, and what each says as a person reads it. */
export const orderOf =
  (steps: readonly Pick<SourceStep, 'id' | 'actions' | 'answers'>[]): Order =>
  ([step, part]) => {
    if (step === undefined)
      return [...ARTICLE_KEYS.must, ...ARTICLE_KEYS.may, ...steps.map(({ id }) => id)];
    const own = steps.find(({ id }) => id === step);
    if (part === undefined) return READING_ORDER;
    if (part === 'actions') return own?.actions ?? [];
    return part === 'options' ? (own?.answers.map(({ id }) => id) ?? []) : [];
  };

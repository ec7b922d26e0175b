import type { Article, ArticleList } from '../../contract';
import { ABOUT_STEP } from '../routes';
import { ABOUT } from '../text-keys';
import { captionsIn, FIELDS, type FieldName, plainWords, titleOf } from '../article-texts';

/** A sentence of the guide, and where it stands. */
export interface Sentence {
  article: string;
  /** `ABOUT_STEP` where the article says it above its steps. */
  step: string;
  locale: string;
  key: string;
  text: string;
  /** Title of its step. */
  title: string;
  /** What part of the step it is. */
  part: string;
}

function partName(key: string): string {
  const [, group, item] = key.split('.');
  if (group === undefined) return ABOUT.find((each) => each.key === key)?.name ?? '';
  if (item !== undefined) return group === 'options' ? 'Answer' : 'Action';
  return group in FIELDS ? FIELDS[group as FieldName].name : '';
}

/** Every sentence of an article, its shared runs included. */
export function sentencesOf(article: Article, list: ArticleList): Sentence[] {
  const steps = new Set(article.steps.map(({ id }) => id));
  return [article.texts, article.sharedTexts].flatMap((byLanguage) =>
    Object.entries(byLanguage).flatMap(([locale, texts]) => {
      const captions = captionsIn(list, locale);
      return Object.entries(texts).flatMap(([key, text]): Sentence[] => {
        const [step = '', rest] = key.split('.');
        const isAbout = rest === undefined;
        if (typeof text !== 'string' || !(isAbout || steps.has(step))) return [];
        return [
          {
            article: article.id,
            step: isAbout ? ABOUT_STEP : step,
            locale,
            key,
            text: plainWords(text, captions),
            title: isAbout ? 'About the article' : titleOf(article, list, step),
            part: partName(key),
          },
        ];
      });
    }),
  );
}

/** A text for comparisons: without accents, cases and kinds of quotation marks. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .toLowerCase();

/** Sentences that have all words of a query. */
export function findSentences(query: string, sentences: readonly Sentence[]): Sentence[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return words.length === 0
    ? []
    : sentences.filter(({ text }) => {
        const inside = folded(text);
        return words.every((word) => inside.includes(word));
      });
}

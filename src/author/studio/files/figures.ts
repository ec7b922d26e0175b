import { languagesOf } from '../../../build/languages';
import { type Draft, readJson } from './guide-draft';
import { textFile } from '../../article-files';

/** File of the drawings of an article, or of those that articles share. */
export const figureFile = (article: string): string => `flows/figures/${article}.json`;

/** The drawings of an article, or those that articles share, by `<step>.<action>`. */
export const figuresIn = (
  draft: Pick<Draft, 'read'>,
  article: string,
): Readonly<Record<string, unknown>> =>
  (readJson(draft, figureFile(article)) as Record<string, unknown> | undefined) ?? {};

/** What the site says of drawings, by language. */
export const figureWordsIn = (draft: Draft): Record<string, object> =>
  Object.fromEntries(
    languagesOf(draft.root).map((locale) => {
      const texts = readJson(draft, textFile(locale, 'common')) as { figure?: object } | undefined;
      return [locale, texts?.figure ?? {}];
    }),
  );

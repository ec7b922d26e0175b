import { articleAddress } from '../content/rich-parts';
import { Text } from '../player/text';
import { RichText } from '../ui/rich-text';

export interface SourceLinkProps {
  /** A sentence that names the article, or its name alone. */
  text: string;
  /** Number or name of the article. */
  article: string;
  locale: string;
}

/** A text in which the article is a link. `Text` finds only numbers of articles, and some have only a name. */
export function SourceLink({ text, article, locale }: SourceLinkProps) {
  const [before = '', ...after] = text.split(article);
  return (
    <>
      <Text text={before} locale={locale} />
      <RichText parts={[{ kind: 'link', text: article, href: articleAddress(article) }]} />
      <Text text={after.join(article)} locale={locale} />
    </>
  );
}

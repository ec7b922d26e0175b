import type { Text } from '../../contract';
import { captionsIn, firstLanguage, plainWords, wordsOf } from '../article-texts';
import { Icon } from '../icon';
import { staleAt } from '../stale';
import { useArticle } from '../use-editor';
import { wordDiff } from './word-diff';
import { useWriting } from './writing';

/** A text of the first language, with the words that went and came since a translation was right. */
export function SourceChange({ was, textKey }: { was: string; textKey: string }) {
  const { article, list } = useArticle();
  const captions = captionsIn(list, list.first);
  const now = plainWords(wordsOf(article, list.first, textKey), captions);
  return (
    <p className="text" lang={list.first} dir={firstLanguage(list).direction}>
      {wordDiff(plainWords(was, captions), now).map(({ kind, text }, at) => {
        // The pieces of a change never change places.
        if (kind === 'gone') return <del key={at}>{text}</del>;
        return kind === 'new' ? <ins key={at}>{text}</ins> : text;
      })}
    </p>
  );
}

/** What has changed in a text of the first language that another one on the form has not followed. */
export function ChangeNote({ textKey }: { textKey: string }) {
  const { article } = useArticle();
  const { languages } = useWriting();
  const [was] = languages.flatMap(({ locale }) => staleAt(article, textKey, locale)?.was ?? []);
  if (was === undefined) return undefined;
  return (
    <div className="note change-note">
      <span>What changed:</span>
      <SourceChange was={was} textKey={textKey} />
    </div>
  );
}

/** The translation of the same sentence elsewhere, and a button that takes it over. */
export function SameNote({
  locale,
  textKey,
  value,
  onUse,
}: {
  locale: string;
  textKey: string;
  value: Text;
  onUse: (text: string) => void;
}) {
  const { article, list } = useArticle();
  const same = article.same.find((each) => each.locale === locale && each.key === textKey);
  if (!same || same.text === value) return undefined;
  const other = list.articles.find(({ id }) => id === same.article);
  const where = other ? `in “${other.title[list.first] ?? other.id}”` : 'in a shared run';
  return (
    <p className="note">
      <Icon name="globe" />
      <span>
        Same sentence {other?.id === article.id ? 'in this article' : where}:{' '}
        <q lang={locale}>{plainWords(same.text, captionsIn(list, locale))}</q>
      </span>
      <button type="button" className="btn btn-link" onClick={() => onUse(same.text)}>
        Use it
      </button>
    </p>
  );
}

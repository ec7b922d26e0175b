import type { Article, Edit, Step } from '../../contract';
import type { Problem } from '../../../problem';
import { sentencesOf } from '../../../sentences';
import { wordsOf } from '../article-texts';
import { useArticle } from '../use-editor';

/** A text in a language: what stays where it is, and what the warning is with the sentence that comes too late. */
interface Moved {
  locale: string;
  rest: string;
  warning: string;
}

/** The same sentence of a text in each language; undefined where it cannot be told which one it is. */
function movedIn(article: Article, step: string, key: string, late: number): Moved[] | undefined {
  const texts = Object.keys(article.texts)
    .map((locale) => ({ locale, sentences: sentencesOf(wordsOf(article, locale, key)) }))
    .filter(({ sentences }) => sentences.join('') !== '');
  const isSame = texts.every(({ sentences }) => sentences.length === texts[0]!.sentences.length);
  if (!isSame) return undefined;
  return texts.map(({ locale, sentences }) => ({
    locale,
    rest: sentences.toSpliced(late, 1).join(' '),
    warning: [wordsOf(article, locale, `${step}.warning`), sentences[late]]
      .filter(Boolean)
      .join(' '),
  }));
}

/** What moves a sentence into the warning of its step, in every language. */
export function moveToWarning(article: Article, step: Step, key: string, late: number): Edit[] {
  const moved = movedIn(article, step.id, key, late);
  if (!moved || moved.length === 0) return [];
  const text = (locale: string, at: string, to: string): Edit => {
    const was = article.texts[locale]?.[at];
    return {
      kind: 'text',
      article: article.id,
      locale,
      key: at,
      ...(was !== undefined && { was }),
      ...(to !== '' && { text: to }),
    };
  };
  const isGone = moved.every(({ rest }) => rest === '');
  const [, part, action = ''] = key.split('.');
  return [
    ...moved.map(({ locale, warning }) => text(locale, `${step.id}.warning`, warning)),
    ...(isGone && part === 'actions'
      ? [{ kind: 'removeAction', article: article.id, step: step.id, action } as const]
      : moved.map(({ locale, rest }) => text(locale, key, rest))),
  ];
}

/** Moves a warning that a person reads too late to where it is read first. */
export function MoveToWarning({ problem: { key, late, step: id } }: { problem: Problem }) {
  const { editor, article } = useArticle();
  const step = article.steps.find((each) => each.id === id);
  const isOwn = step && !step.isLocked && !step.readOnly && !article.readOnly;
  if (late === undefined || key === undefined || !isOwn) return undefined;
  const edits = moveToWarning(article, step, key, late);
  return edits.length === 0 ? undefined : (
    <button type="button" className="btn btn-link" onClick={() => void editor.act(edits)}>
      Move to the warning
    </button>
  );
}

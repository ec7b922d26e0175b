import { Link } from 'react-router';
import type { ArticleList, Change } from '../../contract';
import { captionsIn, inLabels, plainWords } from '../article-texts';
import { viewPath } from '../routes';
import { wordDiff } from '../write/word-diff';

type Texts = NonNullable<Change['texts']>[number];

const languageOf = (list: ArticleList, locale: string) =>
  list.languages.find((each) => each.locale === locale);

/** What a text said and says now, what changed in it marked, with its button labels as a reader sees them. */
function TextChange({ change: { locale, was, text }, list }: { change: Texts; list: ArticleList }) {
  const captions = captionsIn(list, locale);
  const [former, now] = [was, text].map((each) =>
    each === undefined ? undefined : plainWords(each, captions),
  );
  const pieces =
    former !== undefined && now !== undefined
      ? wordDiff(former, now)
      : [{ kind: now === undefined ? 'gone' : 'new', text: now ?? former ?? '' }];
  return (
    <p className="was" dir={languageOf(list, locale)?.direction ?? 'auto'}>
      <b>{locale.toUpperCase()}</b>
      <span lang={locale}>
        {pieces.map((piece, at) => {
          const key = `${at} ${piece.text}`;
          if (piece.kind === 'gone') return <del key={key}>{piece.text}</del>;
          return piece.kind === 'new' ? (
            <ins key={key}>{piece.text}</ins>
          ) : (
            <span key={key}>{piece.text}</span>
          );
        })}
      </span>
    </p>
  );
}

/** All that a new step says, a language beside the other. */
function WholeStep({ whole, list }: { whole: NonNullable<Change['whole']>; list: ArticleList }) {
  return (
    <div className="whole">
      {whole.map(({ locale, lines }) => (
        <dl key={locale} dir={languageOf(list, locale)?.direction}>
          {lines.map(({ part, text }) => (
            <div key={part}>
              <dt>{part}</dt>
              <dd lang={locale}>{plainWords(text, captionsIn(list, locale))}</dd>
            </div>
          ))}
        </dl>
      ))}
    </div>
  );
}

/** One change in words, with what stood there and what does now. */
function ChangeItem({
  change,
  list,
  onUndo,
}: {
  change: Change;
  list: ArticleList;
  onUndo: ((change: Change) => void) | undefined;
}) {
  const { sentence, was, text, texts = [], whole, undo } = change;
  return (
    <article className="change">
      <p>{inLabels(list, sentence)}</p>
      {undo && onUndo && (
        <button type="button" className="btn btn-link" onClick={() => onUndo(change)}>
          Undo this
        </button>
      )}
      {(was !== undefined || text !== undefined) && (
        <p className="was" dir="auto">
          {was !== undefined && <del>{was}</del>} {text !== undefined && <ins>{text}</ins>}
        </p>
      )}
      {texts.map((each) => (
        <TextChange key={each.locale} change={each} list={list} />
      ))}
      {whole && <WholeStep whole={whole} list={list} />}
    </article>
  );
}

/** Groups in the order in which each comes first. */
function groupsBy(changes: readonly Change[], nameOf: (change: Change) => string) {
  const groups = new Map<string, Change[]>();
  for (const change of changes)
    groups.set(nameOf(change), [...(groups.get(nameOf(change)) ?? []), change]);
  return [...groups];
}

/** Id of the heading of a step that has changed. */
export const stepHeadingId = (article: string, step: string): string =>
  `changed ${article} ${step}`;

/** The title of an article that only a branch has: the first line of what is new. */
const newTitle = (changes: readonly Change[], { first }: ArticleList): string | undefined =>
  changes
    .find(({ step, texts }) => !step && texts)
    ?.texts?.find(({ locale }) => locale === first)
    ?.text?.split('\n')[0];

/** What is no article, as a person calls it. */
const NAMES: Readonly<Record<string, string>> = {
  'time-rules': 'Rules of time',
  captions: 'Button labels',
  shared: 'Words that articles share',
};

/** What articles share, as a person calls it: a run of steps, or the words of all of them. */
const sharedName = (id: string): string => {
  const [, run] = id.split('/');
  return run === undefined ? id : `Shared run “${run}”`;
};

/** Changes by article and by step, each with what takes it back. */
export function ChangeList({
  changes,
  list,
  onUndo,
}: {
  changes: readonly Change[];
  list: ArticleList;
  onUndo?: (change: Change) => void;
}) {
  return groupsBy(changes, ({ article }) => article).map(([id, own]) => {
    const known = list.articles.find((each) => each.id === id);
    return (
      <section className="card" key={id}>
        <div className="change">
          <h2>{known?.title[list.first] ?? NAMES[id] ?? newTitle(own, list) ?? sharedName(id)}</h2>
          {(known ?? id.includes('/')) && (
            <Link className="btn btn-link" to={viewPath(id, 'write')}>
              Open
            </Link>
          )}
        </div>
        {groupsBy(own, ({ step }) => step?.id ?? '').map(([step, ofStep]) => (
          <div className="of-step" key={step}>
            {step !== '' && (
              <h3 id={stepHeadingId(id, step)} tabIndex={-1}>
                {inLabels(list, ofStep[0]!.step!.title)}
              </h3>
            )}
            {ofStep.map((change) => (
              <ChangeItem
                key={`${change.sentence} ${change.text}`}
                change={change}
                list={list}
                onUndo={onUndo}
              />
            ))}
          </div>
        ))}
      </section>
    );
  });
}

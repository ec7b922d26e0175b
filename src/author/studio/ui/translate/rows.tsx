import type { Language } from '../../contract';
import {
  captionsIn,
  firstLanguage,
  KINDS,
  signOf,
  textOf,
  textPieces,
  titleOf,
} from '../article-texts';
import { Icon } from '../icon';
import { staleAt } from '../stale';
import { useArticle } from '../use-editor';
import { Cell } from '../write/cell';
import { SourceChange } from '../write/source-notes';
import type { Group, Row } from './groups';

/** A text of the first language, its button labels as chips; what has changed in it since the translation was right. */
function Source({ textKey, locale }: { textKey: string; locale: string }) {
  const { article, list } = useArticle();
  const was = staleAt(article, textKey, locale)?.was;
  if (was !== undefined) return <SourceChange was={was} textKey={textKey} />;
  const text = textOf(article, list.first, textKey);
  const pieces = textPieces(typeof text === 'string' ? text : '', captionsIn(list, list.first));
  return (
    <p className="text" lang={list.first} dir={firstLanguage(list).direction}>
      {pieces.map(({ text, caption }, at) =>
        caption === undefined ? (
          text
        ) : (
          // The pieces of a text never change places.
          <span className="key" key={at}>
            {text}
          </span>
        ),
      )}
    </p>
  );
}

/** The texts of a group that are to be shown, each beside what it translates. */
export function Rows({
  group,
  language,
  shown,
  onNext,
}: {
  group: Group;
  language: Language;
  shown: readonly Row[];
  onNext: (row: Row) => void;
}) {
  const { article, list } = useArticle();
  const step = article.steps.find(({ id }) => id === group.step);
  const rows = group.rows.filter(({ key }) => shown.some((row) => row.key === key));
  if (rows.length === 0) return undefined;
  return (
    <section>
      <h2 className="tr-group">
        {step && <Icon name={signOf(step)} />}
        {step ? titleOf(article, list, step.id) : 'The article'}
        {step && <span className="sr">, {KINDS[step.kind].name}</span>}
      </h2>
      {rows.map((row) => (
        <div className="tr-row" key={row.key}>
          <div className="cell">
            <span className="lbl">{row.name}</span>
            <Source textKey={row.key} locale={language.locale} />
          </div>
          <Cell
            textKey={row.key}
            name={row.name}
            language={language}
            isLong={row.isLong}
            onKey={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              onNext(row);
            }}
          />
          <div className="st">
            {row.state === 'missing' && <span className="chip chip-warn">missing</span>}
            {row.state === 'new' && <span className="chip chip-warn">new</span>}
            {row.state === 'changed' && (
              <span className="chip chip-warn">{firstLanguage(list).name} changed</span>
            )}
            {row.state === 'right' && (
              <span className="muted">
                <Icon name="done" />
                <span className="sr">right</span>
              </span>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}

import { type KeyboardEvent, useId } from 'react';
import type { Language, Text } from '../../contract';
import { captionsIn, firstLanguage, ownerOf, textOf } from '../article-texts';
import { placeOf } from '../drafts';
import { Icon } from '../icon';
import { MendButton } from '../mend-button';
import { problemsAt } from '../problems-at';
import { approvalOf, staleAt } from '../stale';
import { useArticle } from '../use-editor';
import { ChangeNote, SameNote } from './source-notes';
import { MoveToWarning } from './move-to-warning';
import { Remarks } from './remarks';
import { TextField } from './text-field';
import { fieldId, useWriting } from './writing';

export interface CellProps {
  /** Key of the text: `newBulb.title`. */
  textKey: string;
  /** What it is: `Title`, `Answer 2`. */
  name: string;
  about?: string | undefined;
  language: Language;
  isLong?: boolean;
  /** Number in front of the text. */
  number?: number;
  onKey?: ((event: KeyboardEvent) => void) | undefined;
}

const sentenceOf = (text: unknown) => (typeof text === 'string' ? `“${text}”` : 'nothing');

/** What the writer and somebody else wrote into the same place. */
function ConflictNote({ place }: { place: string }) {
  const { editor, state } = useArticle();
  const conflict = state.conflicts.find(
    ({ edit }) => edit.kind === 'text' && placeOf(edit) === place,
  );
  if (!conflict) return undefined;
  return (
    <p className="note note-stop">
      <Icon name="stop" />
      <span>Somebody else wrote meanwhile: {sentenceOf(conflict.now)}</span>
      <button type="button" className="btn btn-link" onClick={() => editor.keepMine(conflict)}>
        Keep mine
      </button>
      <button type="button" className="btn btn-link" onClick={() => editor.takeTheirs(conflict)}>
        Take theirs
      </button>
    </p>
  );
}

/** The text of the first language has changed since somebody looked at this one. */
function StaleNote({ textKey, locale }: { textKey: string; locale: string }) {
  const { editor, article, list } = useArticle();
  const stale = staleAt(article, textKey, locale);
  if (!stale) return undefined;
  return (
    <p className="note note-warn">
      <Icon name="globe" />
      <span>
        {stale.isNew ? 'Nobody has approved it yet' : `${firstLanguage(list).name} changed`}
      </span>
      <button
        type="button"
        className="btn btn-link"
        onClick={() => void editor.act([approvalOf(article, textKey, locale)])}
      >
        Still right
      </button>
    </p>
  );
}

/** One text in one language, with what is to be said of it below. */
export function Cell(props: CellProps) {
  const { textKey, name, about, language, isLong = false, number, onKey } = props;
  const { editor, state, article, list } = useArticle();
  const { onFocus } = useWriting();
  const notes = useId();
  const { locale } = language;
  const place = { article: ownerOf(article, textKey), locale, key: textKey };
  const saved = textOf(article, locale, textKey);
  const draft = state.drafts.find((each) => placeOf(each) === placeOf(place));
  const value: Text = draft ? (draft.text ?? '') : (saved ?? '');
  const problems = problemsAt(article, textKey, locale);
  const isConflict = state.conflicts.some(
    ({ edit }) => edit.kind === 'text' && placeOf(edit) === placeOf(place),
  );
  const isStale = staleAt(article, textKey, locale) !== undefined;
  const tone = problems.length > 0 || isConflict ? 'is-stop' : isStale ? 'is-changed' : '';
  return (
    <div className={`cell ${number === undefined ? '' : 'num-cell'} ${tone}`}>
      {number !== undefined && <span className="n">{number}</span>}
      <TextField
        id={fieldId(locale, textKey)}
        label={`${name}, ${language.name}`}
        language={language}
        value={typeof value === 'string' ? value : ''}
        captions={captionsIn(list, locale)}
        isLong={isLong}
        isInvalid={problems.length > 0}
        describedBy={notes}
        onChange={(text) => editor.type(place, text, saved)}
        onFocus={() => onFocus(locale, textKey)}
        {...(onKey && { onKey })}
        {...(about !== undefined && { placeholder: about })}
      />
      <div id={notes}>
        {about !== undefined && <p className="sr">{about}</p>}
        <ConflictNote place={placeOf(place)} />
        <StaleNote textKey={textKey} locale={locale} />
        {locale === list.first && <ChangeNote textKey={textKey} />}
        <SameNote
          {...{ locale, textKey, value }}
          onUse={(text) => editor.type(place, text, saved)}
        />
        {problems.map((problem) => (
          <p key={problem.text} className="note note-stop">
            <Icon name="stop" />
            <span>{problem.text}</span>
            <MendButton problem={problem} />
            <MoveToWarning problem={problem} />
          </p>
        ))}
        <Remarks
          text={typeof value === 'string' ? value : ''}
          {...{ textKey, locale }}
          onMend={(text) => editor.type(place, text, saved)}
        />
      </div>
    </div>
  );
}

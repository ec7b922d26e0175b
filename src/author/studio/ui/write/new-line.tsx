import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { captionsIn, firstLanguage, ownerOf } from '../article-texts';
import { Icon } from '../icon';
import { useArticle } from '../use-editor';
import { begunLine, keepLine, type LineOf, linePlace } from './begun-line';
import { TextField } from './text-field';
import { fieldId, type TextPlace } from './writing';

const idOf = (of: LineOf) => `new-${of}`;

/** Puts the caret behind what a text has. */
function goOnIn(field: HTMLElement | null): void {
  field?.focus();
  getSelection()?.selectAllChildren(field ?? document.body);
  getSelection()?.collapseToEnd();
}

/** Moves the focus to the line that is begun, behind its words. */
export const focusNewLine = (of: LineOf): void => goOnIn(document.getElementById(idOf(of)));

/**
 * A line that is begun: its words in the first language. Enter takes it; Escape leaves it, and its words are there when
 * one comes back. What is typed before the line is there goes on in it.
 */
export function NewLine({
  of,
  step,
  next,
  onTake,
  onClose,
}: {
  of: LineOf;
  step: string;
  /** What is asked once the words are there; left out where nothing is, so that leaving the line takes it. */
  next?: string;
  /** Makes the line. @returns where one goes on, or undefined where it was not made. */
  onTake: (text: string) => Promise<TextPlace | undefined>;
  onClose: () => void;
}) {
  const { editor, article, list } = useArticle();
  const place = linePlace(article.id, step, of);
  const [text, setText] = useState(() => begunLine(place));
  const [isTaken, setTaken] = useState(false);
  const typed = useRef('');
  // Words that were kept are in sight, and whoever opens the step did not ask for them.
  useEffect(() => {
    if (begunLine(place) === '') focusNewLine(of);
  }, [of, place]);

  const write = (words: string) => {
    typed.current = words;
    setText(words);
    if (!isTaken) keepLine(place, words);
  };
  const take = async () => {
    const words = text.trim();
    if (isTaken) return;
    if (words === '') return onClose();
    typed.current = '';
    setTaken(true);
    setText('');
    const made = await onTake(words);
    if (!made) {
      const isHere = document.activeElement?.id === idOf(of);
      const all = [words, typed.current.trim()].filter(Boolean).join(' ');
      keepLine(place, all);
      flushSync(() => {
        setTaken(false);
        setText(all);
      });
      if (isHere) focusNewLine(of);
      return;
    }
    keepLine(place, '');
    requestAnimationFrame(() => {
      const begun = typed.current;
      if (begun.trim())
        flushSync(() =>
          editor.type({ article: ownerOf(article, made.key), ...made }, begun, undefined),
        );
      goOnIn(document.getElementById(fieldId(made.locale, made.key)));
      onClose();
    });
  };
  const name = of === 'action' ? 'Action' : 'Answer';
  return (
    <div className="new-line">
      <TextField
        id={idOf(of)}
        label={`New ${of}, ${firstLanguage(list).name}`}
        language={firstLanguage(list)}
        captions={captionsIn(list, list.first)}
        placeholder={isTaken ? '' : `${name}: its words, then Enter`}
        value={text}
        onChange={write}
        onBlur={() => {
          if (next === undefined || text.trim() === '') void take();
        }}
        onKey={(event) => {
          if (event.key === 'Escape') onClose();
          if (event.key === 'Enter') void take();
        }}
      />
      {next !== undefined && !isTaken && text.trim() !== '' && (
        <div className="leads">
          <button type="button" className="to" onClick={() => void take()}>
            <Icon name="leads" />
            <b>{next}</b>
          </button>
        </div>
      )}
    </div>
  );
}

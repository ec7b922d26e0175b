import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { captionsIn, firstLanguage, ownerOf } from '../article-texts';
import { useArticle } from '../use-editor';
import { TextField } from './text-field';
import { fieldId, type TextPlace } from './writing';

const ID = 'new-line';

/** Moves the focus to the line that is begun. */
export const focusNewLine = (): void => document.getElementById(ID)?.focus();

/** Puts the caret behind what a text has. */
function goOnIn(field: HTMLElement | null): void {
  field?.focus();
  getSelection()?.selectAllChildren(field ?? document.body);
  getSelection()?.collapseToEnd();
}

/**
 * A line that is begun: its words in the first language. Enter takes it, Escape or an empty one gives it up. What is
 * typed before the line is there goes on in it.
 */
export function NewLine({
  name,
  onTake,
  onClose,
}: {
  /** `Action`. */
  name: string;
  /** Makes the line. @returns where one goes on, or undefined where it was not made. */
  onTake: (text: string) => Promise<TextPlace | undefined>;
  onClose: () => void;
}) {
  const { editor, article, list } = useArticle();
  const [text, setText] = useState('');
  const [isTaken, setTaken] = useState(false);
  const typed = useRef('');
  useEffect(focusNewLine, []);

  const write = (words: string) => {
    typed.current = words;
    setText(words);
  };
  const take = async () => {
    const words = text.trim();
    if (isTaken) return;
    if (words === '') return onClose();
    setTaken(true);
    write('');
    const next = await onTake(words);
    if (!next) {
      setTaken(false);
      return write(words);
    }
    requestAnimationFrame(() => {
      const begun = typed.current;
      if (begun.trim())
        flushSync(() =>
          editor.type({ article: ownerOf(article, next.key), ...next }, begun, undefined),
        );
      goOnIn(document.getElementById(fieldId(next.locale, next.key)));
      onClose();
    });
  };
  return (
    <div className="new-line">
      <TextField
        id={ID}
        label={`New ${name.toLowerCase()}, ${firstLanguage(list).name}`}
        language={firstLanguage(list)}
        captions={captionsIn(list, list.first)}
        placeholder={isTaken ? '' : `${name}: its words, then Enter`}
        value={text}
        onChange={write}
        onBlur={() => void take()}
        onKey={(event) => {
          if (event.key === 'Escape') onClose();
          if (event.key === 'Enter') void take();
        }}
      />
    </div>
  );
}

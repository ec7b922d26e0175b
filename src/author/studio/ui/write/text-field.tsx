import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { keyName } from '../../../../agent/keys';
import type { Language } from '../../contract';
import { NewLabel } from '../labels/new-label';
import { CaptionPicker, matchingCaptions } from './caption-picker';
import { chipOf, type Query, queryAtCaret, readText, replaceQuery, writeText } from './text-dom';

export interface TextFieldProps {
  id: string;
  /** Accessible name. */
  label: string;
  language: Language;
  value: string;
  /** What buttons say in the language of the text, by id. */
  captions: Readonly<Record<string, string>>;
  /** May have several paragraphs. */
  isLong?: boolean;
  isInvalid?: boolean;
  describedBy?: string;
  placeholder?: string;
  onChange: (text: string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
  /** Enter where it begins no line; and keys that move the text. */
  onKey?: (event: KeyboardEvent) => void;
}

/** Whether what is typed after `{` may be what a button says. */
const canBeLabel = (typed: string): boolean => typed.trim() !== '' && typed.length <= 40;

/**
 * A text to be written, with its button labels as chips: `{` or Ctrl+K opens the choice of them. React leaves its
 * content alone, so that caret and the browser's own undo stay.
 */
export function TextField(props: TextFieldProps) {
  const { id, label, language, value, captions, isLong = false, onChange, onKey } = props;
  const field = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState<Query>();
  const [active, setActive] = useState(0);
  // What was typed to find a label that is being begun.
  const [begun, setBegun] = useState<Query>();
  const list = useId();
  const matches = query ? matchingCaptions(captions, query.text) : [];
  const canBegin = query !== undefined && canBeLabel(query.text);
  const count = matches.length + (canBegin ? 1 : 0);

  useLayoutEffect(() => {
    const shown = field.current!;
    if (readText(shown) !== value || shown.childNodes.length === 0)
      writeText(shown, value, captions);
  }, [value, captions]);

  const look = () => {
    setQuery(queryAtCaret(field.current!));
    setActive(0);
  };
  const change = () => {
    look();
    onChange(readText(field.current!));
  };
  const put = (place: Query | undefined, caption: string, label: string) => {
    if (!place) return;
    replaceQuery(place, chipOf(caption, label));
    setQuery(undefined);
    setBegun(undefined);
    field.current!.focus();
    onChange(readText(field.current!));
  };
  const choose = (caption: string | undefined) => {
    if (caption === undefined) setBegun(query);
    else put(query, caption, captions[caption]!);
  };

  const pressInPicker = (event: KeyboardEvent): boolean => {
    if (event.key === 'Escape') setQuery(undefined);
    else if (event.key === 'ArrowDown') setActive((active + 1) % count);
    else if (event.key === 'ArrowUp') setActive((active + count - 1) % count);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(matches[active]?.id);
    else return false;
    return true;
  };

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (query && count > 0 && pressInPicker(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if ((event.ctrlKey || event.metaKey) && keyName(event) === 'k') {
      event.preventDefault();
      // Only so does the browser know how to take it back.
      document.execCommand('insertText', false, '{');
    } else {
      onKey?.(event);
      if (event.key === 'Enter' && !isLong) event.preventDefault();
    }
  };

  return (
    <div className="text-side">
      <div
        ref={field}
        id={id}
        className="text"
        role="textbox"
        tabIndex={0}
        contentEditable="plaintext-only"
        suppressContentEditableWarning
        aria-label={label}
        aria-multiline={isLong}
        aria-invalid={props.isInvalid || undefined}
        aria-describedby={props.describedBy}
        aria-controls={query ? list : undefined}
        aria-activedescendant={count > 0 ? `${list}-${matches[active]?.id ?? ''}` : undefined}
        data-placeholder={props.placeholder}
        lang={language.locale}
        dir={language.direction}
        spellCheck
        onInput={change}
        onKeyDown={press}
        onFocus={props.onFocus}
        onBlur={() => {
          setQuery(undefined);
          if (!begun) props.onBlur?.();
        }}
      />
      {query && count > 0 && (
        <CaptionPicker
          id={list}
          matches={matches}
          active={active}
          onChoose={choose}
          {...(canBegin && { begins: query.text.trim() })}
        />
      )}
      {begun && (
        <NewLabel
          typed={begun.text.trim()}
          onDone={(caption, labels) =>
            put(begun, caption, labels[language.locale] || Object.values(labels)[0]!)
          }
          onCancel={() => {
            setBegun(undefined);
            field.current!.focus();
          }}
        />
      )}
    </div>
  );
}

import { useEffect, useId, useRef } from 'react';
import { Magnifier } from '../magnifier';
import { type Suggestion, SuggestionList } from './suggestion-list';
import { useCombobox } from './use-combobox';

/** Characters of a query that an address can carry everywhere, in any alphabet. */
const LONGEST_TEXT = 500;

export interface SearchFieldProps {
  /** Address of the search page, which answers the form where no script does. */
  action: string;
  label: string;
  submitLabel: string;
  /** Accessible name of the list. */
  listLabel: string;
  placeholder: string;
  /** Text in the field at first. */
  initialText: string;
  suggestions: readonly Suggestion[];
  /** Says what was found, for a screen reader. */
  status: string;
  /** Says for everybody why there is nothing. */
  problem?: string | undefined;
  /** Said until something can be found, from the first letter on: before any code has arrived, by the style. */
  loading?: string | undefined;
  onText: (text: string) => void;
  /** The field is about to be used. */
  onFocus: () => void;
}

/** A search field with a list of suggestions: the combobox pattern of the ARIA practices guide. */
export function SearchField(props: SearchFieldProps) {
  const { initialText, suggestions, problem, onText, onFocus } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const combobox = useCombobox(suggestions.length, list);
  const { isOpen, active } = combobox;
  const onChange = (text: string) => {
    onText(text);
    combobox.open();
  };

  // Focus and text that came before the page was hydrated have raised no event that it heard.
  useEffect(() => {
    if (document.activeElement !== input.current || !input.current) return;
    onFocus();
    if (input.current.value !== initialText) onChange(input.current.value);
    // Only what happened before counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  return (
    <form className="search" role="search" action={props.action}>
      <label htmlFor={`${id}f`}>{props.label}</label>
      <div className="search-row">
        <input
          ref={input}
          id={`${id}f`}
          type="search"
          name="q"
          maxLength={LONGEST_TEXT}
          defaultValue={initialText}
          placeholder={props.placeholder}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}l` : undefined}
          aria-activedescendant={active >= 0 ? `${id}${active}` : undefined}
          onFocus={onFocus}
          onBlur={combobox.close}
          onKeyDown={combobox.onKeyDown}
          onChange={({ target }) => onChange(target.value)}
        />
        <button className="button" type="submit" aria-label={props.submitLabel}>
          <Magnifier />
        </button>
      </div>
      {isOpen && (
        <SuggestionList
          ref={list}
          id={id}
          label={props.listLabel}
          suggestions={suggestions}
          active={active}
        />
      )}
      <p className="unseen" role="status">
        {isOpen ? props.status : problem}
      </p>
      {problem && <p>{problem}</p>}
      <p className="search-wait" aria-live="polite">
        {props.loading && <span>{props.loading}</span>}
      </p>
    </form>
  );
}

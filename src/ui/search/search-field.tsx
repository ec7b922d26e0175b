import {
  type ClipboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Icon } from '../icon';
import {
  edit,
  type FieldText,
  fieldText,
  isLongerThanField,
  tidyText,
  toAddress,
} from './field-text';
import { useCombobox } from './use-combobox';

/** What the list under a field has to know of it. */
export interface ListPlace {
  ref: Ref<HTMLDivElement>;
  /** Id of the combobox: that of the list is `<id>l`, those of its options `<id>0` and so on. */
  id: string;
  /** Place of the option that is chosen. */
  active: number;
}

/** What stands under the field. Its code may come later than the field. */
export interface FieldList {
  /** How many options it has. */
  count: number;
  render: (place: ListPlace) => ReactNode;
  /** Says what was found, for a screen reader. */
  status: string;
}

export interface SearchFieldProps {
  /** Address of the search page, which answers the form where no script does. */
  action: string;
  label: string;
  submitLabel: string;
  placeholder: string;
  /** Text in the field at first. */
  initialText: string;
  list?: FieldList | undefined;
  /** Says for everybody why there is nothing. */
  problem?: string | undefined;
  /** Said until something can be found, from the first letter on: before any code has arrived, by the style. */
  loading?: string | undefined;
  /** Said of a text that is longer than the field shows. */
  longNote: string;
  /** Whether the first suggestion is chosen by itself. */
  isFirstChosen?: boolean;
  onText: (text: string) => void;
  /** The field is about to be used. */
  onFocus: () => void;
}

/** What a form sends of a text that is longer than its field. */
function useLongText(action: string, initialText: string) {
  const [edited, setEdited] = useState<FieldText>();
  const text = edited ?? fieldText(initialText);
  const isLong = text.rest !== '';
  const { query, hash } = isLong ? toAddress(text.shown + text.rest) : { query: '', hash: '' };
  return {
    text,
    isLong,
    query,
    // A form replaces the query of its address and leaves what stands behind the `#`.
    action: action + hash,
    /** Takes an edit that makes this of the field, and gives the whole text. */
    take(input: HTMLInputElement, value: string): string {
      const next = edit(text, value);
      if (input.value !== next.shown) {
        const caret = Math.min(input.selectionStart ?? 0, next.shown.length);
        input.value = next.shown;
        input.setSelectionRange(caret, caret);
      }
      setEdited(next);
      return tidyText(next.shown + next.rest);
    },
  };
}

/** A search field with a list of suggestions: the combobox pattern of the ARIA practices guide. */
export function SearchField(props: SearchFieldProps) {
  const { initialText, list, problem, isFirstChosen = false, onText, onFocus } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const options = useRef<HTMLDivElement>(null);
  const combobox = useCombobox(list?.count ?? 0, options, isFirstChosen);
  const long = useLongText(props.action, initialText);
  const { isOpen, active } = combobox;
  const onChange = (field: HTMLInputElement, value = field.value) => {
    onText(long.take(field, value));
    combobox.open();
  };
  // Left to the browser, a long text would be laid out before it is cut.
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text');
    if (!isLongerThanField(pasted)) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const [before, after] = [value.slice(0, selectionStart ?? 0), value.slice(selectionEnd ?? 0)];
    onChange(event.currentTarget, before + tidyText(pasted) + after);
  };

  // Focus and text that came before the page was hydrated have raised no event that it heard.
  useEffect(() => {
    if (document.activeElement !== input.current || !input.current) return;
    onFocus();
    if (input.current.value !== long.text.shown) onChange(input.current);
    // Only what happened before counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  return (
    <form className="search" role="search" action={long.action}>
      <label htmlFor={`${id}f`}>{props.label}</label>
      <div className="search-row">
        <Icon name="search" />
        <input
          ref={input}
          id={`${id}f`}
          type="search"
          name={long.isLong ? undefined : 'q'}
          defaultValue={long.text.shown}
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
          onPaste={onPaste}
          onChange={({ target }) => onChange(target)}
        />
        {long.isLong && <input type="hidden" name="q" value={long.query} />}
        <button className="button" type="submit" aria-label={props.submitLabel}>
          <Icon name="back" />
        </button>
      </div>
      {isOpen && list?.render({ ref: options, id, active })}
      <p className="unseen" role="status">
        {isOpen ? list?.status : problem}
      </p>
      {problem && <p>{problem}</p>}
      {long.isLong && <p className="quiet">{props.longNote}</p>}
      <p className="search-wait" aria-live="polite">
        {props.loading && <span>{props.loading}</span>}
      </p>
    </form>
  );
}

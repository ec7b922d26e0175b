import type { Ref } from 'react';

/** Something that can be chosen in the list under a field. */
export interface Suggestion {
  href: string;
  text: string;
  /** Above the text. */
  context: string;
  /** Says that the articles have no answer. */
  isNoMatch?: boolean;
}

export interface SuggestionListProps {
  ref: Ref<HTMLDivElement>;
  /** Id of the combobox: that of the list is `<id>l`, those of its options `<id>0` and so on. */
  id: string;
  label: string;
  suggestions: readonly Suggestion[];
  active: number;
}

/** The list of a combobox. Its options are links, so that they open in a new tab, too. */
export function SuggestionList({ ref, id, label, suggestions, active }: SuggestionListProps) {
  return (
    <div ref={ref} id={`${id}l`} className="suggestions" role="listbox" aria-label={label}>
      {suggestions.map(({ href, text, context, isNoMatch }, at) => (
        <a
          key={href}
          id={`${id}${at}`}
          role="option"
          aria-selected={at === active}
          tabIndex={-1}
          href={href}
          {...{ [isNoMatch ? 'data-no-match' : 'data-hit']: '' }}
          // The field must keep the focus, or the list would be gone before the click.
          onMouseDown={(event) => event.preventDefault()}
        >
          <small>{context}</small>
          {text}
        </a>
      ))}
    </div>
  );
}

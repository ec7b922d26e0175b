import type { ReactNode, Ref } from 'react';
import { TopicIcon, type TopicIconName } from '../topic-icon';
import { Marked, type MarkedProps } from './marked';

/** One way on: a link. */
export interface Way {
  href: string;
  label: string;
}

/** Something that can be chosen in the list under a field. */
export interface Suggestion {
  icon?: TopicIconName;
  title: MarkedProps['parts'];
  /** One line that says what it is, and why it is suggested. */
  why?: MarkedProps['parts'];
  /** What its link is known by. */
  kind?: 'hit' | 'no-match' | undefined;
  /** Its address, or the ways to choose from, and the question that they answer. */
  to: string | { ask: string; ways: readonly Way[] };
}

export interface SuggestionListProps {
  ref: Ref<HTMLDivElement>;
  /** Id of the combobox: that of the list is `<id>l`, those of its options `<id>0` and so on. */
  id: string;
  label: string;
  /** Stands above the list. */
  heading?: string | undefined;
  suggestions: readonly Suggestion[];
  active: number;
}

/** How many options suggestions have. */
export const countOptions = (suggestions: readonly Suggestion[]): number =>
  suggestions.reduce((sum, { to }) => sum + (typeof to === 'string' ? 1 : to.ways.length), 0);

interface OptionProps {
  id: string;
  href: string;
  kind: Suggestion['kind'];
  isActive: boolean;
  className?: string;
  children: ReactNode;
}

function Option({ id, href, kind, isActive, className, children }: OptionProps) {
  return (
    <a
      id={id}
      className={className}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      href={href}
      {...(kind && { [`data-${kind}`]: '' })}
      // The field must keep the focus, or the list would be gone before the click.
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </a>
  );
}

/** What a suggestion or a hit says, above its ways where it has some. */
export function Words({ icon, title, why }: Pick<Suggestion, 'icon' | 'title' | 'why'>) {
  return (
    <>
      {icon && <TopicIcon name={icon} />}
      <b>
        <Marked parts={title} />
      </b>
      {why && (
        <small>
          <Marked parts={why} />
        </small>
      )}
    </>
  );
}

/** The list of a combobox. Its options are links, so that they open in a new tab, too. */
export function SuggestionList(props: SuggestionListProps) {
  const { ref, id, label, heading, suggestions, active } = props;
  return (
    <div ref={ref} id={`${id}l`} className="suggestions" role="listbox" aria-label={label}>
      {heading && <p aria-hidden="true">{heading}</p>}
      {suggestions.map((suggestion, at) => {
        const { title, kind, to } = suggestion;
        const first = countOptions(suggestions.slice(0, at));
        const option = (place: number) => ({
          id: `${id}${place}`,
          isActive: place === active,
          kind,
        });
        if (typeof to === 'string') {
          return (
            <Option key={to} href={to} className="hit" {...option(first)}>
              <Words {...suggestion} />
            </Option>
          );
        }
        const name = `${title.map(({ text }) => text).join('')} ${to.ask}`;
        return (
          <div key={to.ways[0]?.href} role="group" aria-label={name}>
            <div className="hit" aria-hidden="true">
              <Words {...suggestion} />
              <span className="which">{to.ask}</span>
            </div>
            <div className="choices" role="presentation">
              {to.ways.map((way, place) => (
                <Option key={way.href} href={way.href} {...option(first + place)}>
                  {way.label}
                </Option>
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}

import type { ReactNode } from 'react';
import { Icon } from './icon';
import { onPlainClick } from './plain-click';

export interface OptionsProps {
  /** Accessible name of the list: the question that its options answer. */
  label: string;
  /** That question, where it does not stand in the title. */
  ask?: ReactNode;
  options: readonly {
    id: string;
    text: ReactNode;
    href: string;
    /** Whether it says of what was just done that it helped, or that it did not. */
    sign?: 'yes' | 'no' | undefined;
  }[];
  /** Set below instructions, whose answers would be out of view. */
  bar?:
    | {
        /** Leads to people. */
        support: ReactNode;
        /** Leads to the answers, where these are too many or too long to stay in view. */
        toAnswers?: string | undefined;
      }
    | undefined;
  /** Takes the answer in place of the link, once the page is hydrated. */
  onAnswer?: ((option: string) => void) | undefined;
}

/** What takes the focus comes into view. */
const goToAnswers = () => document.querySelector<HTMLElement>('#answers [data-option]')?.focus();

/** The ways to answer a step. They are links, so they work before and without any script. */
export function Options({ label, ask, options, bar, onAnswer }: OptionsProps) {
  const isOnly = options.length === 1;
  const question = ask && <p className="ask">{ask}</p>;
  const list = (
    <ul className="options">
      {options.map(({ id, text, href, sign }) => (
        <li key={id}>
          <a
            className={isOnly ? 'button' : 'option'}
            data-option={id}
            href={href}
            onClick={onPlainClick(onAnswer && (() => onAnswer(id)))}
          >
            {sign && <Icon name={sign} />}
            <span>{text}</span>
          </a>
        </li>
      ))}
    </ul>
  );
  if (bar && !bar.toAnswers) {
    return (
      <nav className="answer-bar" aria-label={label}>
        <div className="bar-row">
          {question}
          {bar.support}
        </div>
        {list}
      </nav>
    );
  }
  return (
    <>
      {bar && (
        <div className="answer-bar answer-bar--jump bar-row">
          <a className="to-answers" href="#answers" onClick={onPlainClick(onAnswer && goToAnswers)}>
            <Icon name="down" />
            {bar.toAnswers}
          </a>
          {bar.support}
        </div>
      )}
      <nav id="answers" className="all-answers" aria-label={label}>
        {question}
        {list}
      </nav>
    </>
  );
}

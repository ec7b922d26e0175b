import type { ReactNode } from 'react';
import { onPlainClick } from './plain-click';

export interface OptionsProps {
  /** Accessible name of the list: the question that its options answer. */
  label: string;
  /** That question, where it does not stand in the title. */
  ask?: ReactNode;
  options: readonly { id: string; text: ReactNode; href: string }[];
  /** Takes the answer in place of the link, once the page is hydrated. */
  onAnswer?: ((option: string) => void) | undefined;
}

/** The ways to answer a step. They are links, so they work before and without any script. */
export function Options({ label, ask, options, onAnswer }: OptionsProps) {
  const isOnly = options.length === 1;
  return (
    <nav aria-label={label}>
      {ask && <p className="ask">{ask}</p>}
      <ul className="options">
        {options.map(({ id, text, href }) => (
          <li key={id}>
            <a
              className={isOnly ? 'button' : 'option'}
              data-option={id}
              href={href}
              onClick={onPlainClick(onAnswer && (() => onAnswer(id)))}
            >
              <span>{text}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

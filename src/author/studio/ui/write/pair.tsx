import type { KeyboardEvent, ReactNode } from 'react';
import { Icon } from '../icon';
import { Cell } from './cell';
import { useWriting } from './writing';

export interface TwoProps {
  textKey: string;
  name: string;
  /** What belongs there: said where nothing is written yet, and to who hears the page. */
  about?: string | undefined;
  isLong?: boolean;
  number?: number;
  onKey?: ((event: KeyboardEvent) => void) | undefined;
}

/** A text in the languages that stand side by side. */
export function Two(props: TwoProps) {
  const { languages } = useWriting();
  return (
    <div className="two">
      {languages.map((language) => (
        <Cell key={language.locale} {...props} language={language} />
      ))}
    </div>
  );
}

/** A part of a step: its name, and a box. */
export function Part({
  name,
  about,
  look = '',
  onRemove,
  children,
}: {
  name: string;
  about?: string | undefined;
  look?: string;
  /** Takes the whole part away; left out where it stays. */
  onRemove?: (() => void) | undefined;
  children: ReactNode;
}) {
  return (
    <section className="pair" aria-label={name}>
      <h2 className="f-name" title={about}>
        {name}
      </h2>
      <div className={`box ${look}`}>
        {children}
        {onRemove && (
          <span className="tools is-single">
            <button
              type="button"
              className="btn btn-icon"
              aria-label={`Remove ${name.toLowerCase()}`}
              onClick={onRemove}
            >
              <Icon name="close" />
            </button>
          </span>
        )}
      </div>
    </section>
  );
}

import { type ReactNode, useEffect, useRef } from 'react';
import { RichText } from './rich-text';

export interface StepProps {
  title: string;
  body: readonly string[];
  /** Numbered on a question or instruction, bulleted on an outcome. */
  actions: readonly { id: string; text: string; figure?: ReactNode }[];
  hint?: string | undefined;
  /** Above the title: progress, or the kind of outcome. */
  status: ReactNode;
  isOutcome: boolean;
  otherLocale: string;
  /** Move focus to the title: the person came here by an answer, not by opening the page. */
  takesFocus: boolean;
}

/** What a step says. */
export function Step({
  title,
  body,
  actions,
  hint,
  status,
  isOutcome,
  otherLocale,
  takesFocus,
}: StepProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  // Without this, a screen reader stays on the option that has just disappeared.
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  const List = isOutcome ? 'ul' : 'ol';
  return (
    <div className="step">
      {status}
      <h1 ref={heading} tabIndex={-1}>
        <RichText text={title} otherLocale={otherLocale} />
      </h1>
      {body.map((paragraph) => (
        <p key={paragraph}>
          <RichText text={paragraph} otherLocale={otherLocale} />
        </p>
      ))}
      {actions.length > 0 && (
        <List className="actions">
          {actions.map(({ id, text, figure }) => (
            <li key={id}>
              <div>
                <RichText text={text} otherLocale={otherLocale} />
              </div>
              {figure}
            </li>
          ))}
        </List>
      )}
      {hint && (
        <p className="hint">
          <RichText text={hint} otherLocale={otherLocale} />
        </p>
      )}
    </div>
  );
}

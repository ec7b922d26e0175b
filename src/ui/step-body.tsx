import type { ReactNode } from 'react';
import { RichText } from './rich-text';

export interface StepBodyProps {
  body: readonly string[];
  /** Numbered on a question or instruction, bulleted on an outcome. */
  actions: readonly { id: string; text: string; figure?: ReactNode }[];
  hint?: string | undefined;
  isOutcome: boolean;
  otherLocale: string;
}

/** What a step says below its title. */
export function StepBody({ body, actions, hint, isOutcome, otherLocale }: StepBodyProps) {
  const List = isOutcome ? 'ul' : 'ol';
  return (
    <>
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
    </>
  );
}

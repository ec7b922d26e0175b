import type { ReactNode } from 'react';

export interface StepBodyProps {
  warning?: ReactNode;
  body: readonly ReactNode[];
  /** Numbered on a question or instruction, bulleted on an outcome. */
  actions: readonly { id: string; text: ReactNode; figure?: ReactNode }[];
  hint?: ReactNode;
  isOutcome: boolean;
}

/** What a step says below its title. */
export function StepBody({ warning, body, actions, hint, isOutcome }: StepBodyProps) {
  const List = isOutcome ? 'ul' : 'ol';
  return (
    <>
      {warning && <p className="warning">{warning}</p>}
      {body.map((paragraph, index) => (
        // The paragraphs of a step never change places.
        <p key={index}>{paragraph}</p>
      ))}
      {actions.length > 0 && (
        <List className="actions">
          {actions.map(({ id, text, figure }) => (
            <li key={id}>
              <div>{text}</div>
              {figure}
            </li>
          ))}
        </List>
      )}
      {hint && <p className="hint">{hint}</p>}
    </>
  );
}

import { Fragment, type ReactNode } from 'react';
import { Icon } from './icon';

export interface StepBodyProps {
  warning?: ReactNode;
  /** On an outcome after which nothing is left but to wait: until when. */
  wait?: ReactNode;
  body: readonly ReactNode[];
  /** Numbered on a question or instruction, bulleted on an outcome. */
  actions: readonly { id: string; text: ReactNode; figure?: ReactNode }[];
  hint?: ReactNode;
  /** The one thing to do. */
  button?: ReactNode;
  isOutcome: boolean;
}

/** What a step says below its title. */
export function StepBody(props: StepBodyProps) {
  const { warning, wait, body, button, actions, hint, isOutcome } = props;
  const List = isOutcome ? 'ul' : 'ol';
  return (
    <>
      {warning && (
        <div className="warning">
          <Icon name="warning" />
          <p>{warning}</p>
        </div>
      )}
      {wait}
      {body.map((paragraph, index) => (
        // The paragraphs of a step never change places.
        <Fragment key={index}>
          {index === 1 && button}
          <p>{paragraph}</p>
        </Fragment>
      ))}
      {body.length < 2 && button}
      {actions.length > 0 && (
        <List className={isOutcome ? 'actions card' : 'actions'}>
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

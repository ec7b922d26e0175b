import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './icon';
import { StepBody, type StepBodyProps } from './step-body';

export interface StepProps extends StepBodyProps {
  /** Tells one step from another. */
  id: string;
  title: ReactNode;
  /** How an outcome looks after which nobody has to help: it is over, or it will be in time. */
  end?: 'solved' | 'waiting' | undefined;
  /** Move focus to the title: the person came here by an answer, not by opening the page. */
  takesFocus: boolean;
}

/** A short word with a hyphen in it, such as "sign-in". */
const COMPOUND = /((?<!\S)\S{1,4}-\S{1,8}(?!\S))/;

/** Keeps such words whole: in large letters, half of one at the end of a line reads as a word of its own. */
const unbroken = (title: ReactNode): ReactNode =>
  typeof title === 'string'
    ? title.split(COMPOUND).map((part, at) =>
        at % 2 ? (
          <span key={at} className="unbroken">
            {part}
          </span>
        ) : (
          part
        ),
      )
    : title;

function Title({ title, takesFocus }: Pick<StepProps, 'title' | 'takesFocus'>) {
  const heading = useRef<HTMLHeadingElement>(null);

  // Without this, a screen reader stays on the option that has just disappeared.
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  return (
    <h1 ref={heading} tabIndex={-1}>
      {unbroken(title)}
    </h1>
  );
}

/** What a step says. Its title is always another element, so that it is read when it takes the focus. */
export function Step({ id, title, end, takesFocus, ...body }: StepProps) {
  return (
    <div className={end ? `step step--${end}${end === 'solved' ? ' card' : ''}` : 'step'}>
      {end && <Icon name={end === 'solved' ? 'yes' : 'clock'} />}
      <Title key={id} title={title} takesFocus={takesFocus} />
      <StepBody {...body} />
    </div>
  );
}

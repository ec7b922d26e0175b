import { type ReactNode, useEffect, useRef } from 'react';
import { StepBody, type StepBodyProps } from './step-body';

export interface StepProps extends StepBodyProps {
  title: ReactNode;
  /** Above the title: progress, or the kind of outcome. */
  status: ReactNode;
  /** Move focus to the title: the person came here by an answer, not by opening the page. */
  takesFocus: boolean;
}

/** What a step says. */
export function Step({ title, status, takesFocus, ...body }: StepProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  // Without this, a screen reader stays on the option that has just disappeared.
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  return (
    <div className="step">
      {status}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <StepBody {...body} />
    </div>
  );
}

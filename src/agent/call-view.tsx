import { type ReactNode, useEffect, useRef } from 'react';
import { CallerOptions, type CallerOptionsProps } from './caller-options';
import { isTyping } from './keys';
import { Script, type ScriptProps } from './script';

export type CallViewProps = CallerOptionsProps &
  ScriptProps & {
    /** On an outcome, what is left to do in place of answers. */
    finish: ReactNode;
  };

/** The step of a call: what to say, what it means, and what the caller may answer. */
export function CallView(props: CallViewProps) {
  const { flow, step } = props.callStep.at;
  const view = useRef<HTMLDivElement>(null);

  // The next step is read from its beginning, also by a screen reader. Whoever types while another tab goes on, or while
  // the article was on its way, stays there.
  useEffect(() => {
    if (isTyping(document.activeElement)) return;
    // So does whoever writes on the page that this one stands in.
    if (window.parent !== window && !document.hasFocus()) return;
    view.current?.querySelector<HTMLElement>('h2')?.focus();
  }, []);

  return (
    <div ref={view} className="call-view" data-flow={flow.id} data-step={step}>
      <Script {...props} />
      {props.finish || <CallerOptions {...props} />}
    </div>
  );
}

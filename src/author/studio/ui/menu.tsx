import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { keepInWindow } from './in-window';
import { useClosing } from './use-closing';

export interface MenuProps {
  className: string;
  /** Id of the button. */
  id?: string;
  label: ReactNode;
  /** Whether something else has asked for it. */
  isAsked?: boolean;
  onClose?: () => void;
  /** What opens below the button. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens something below it, until Escape or something elsewhere is pressed. */
export function Menu({ className, id, label, isAsked = false, onClose, children }: MenuProps) {
  const [isPressed, setIsPressed] = useState(false);
  const isOpen = isPressed || isAsked;
  const box = useRef<HTMLDivElement>(null);
  const close = () => {
    setIsPressed(false);
    onClose?.();
  };
  useClosing(box, isOpen, close);
  // One thing may open in place of another.
  useLayoutEffect(() => {
    const pop = box.current!.querySelector<HTMLElement>(':scope > .pop:not([popover])');
    if (pop) keepInWindow(pop, box.current!);
  });
  return (
    <div className="menu" ref={box}>
      <button
        type="button"
        id={id}
        className={className}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setIsPressed(true))}
      >
        {label}
      </button>
      {isOpen && children(close)}
    </div>
  );
}

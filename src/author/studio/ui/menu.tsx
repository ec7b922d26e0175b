import { type ReactNode, useRef, useState } from 'react';
import { useClosing } from './use-closing';

export interface MenuProps {
  className: string;
  /** Id of the button. */
  id?: string;
  label: ReactNode;
  /** What opens below the button. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens something below it, until Escape or something elsewhere is pressed. */
export function Menu({ className, id, label, children }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const close = () => setIsOpen(false);
  useClosing(box, isOpen, close);
  return (
    <div className="menu" ref={box}>
      <button
        type="button"
        id={id}
        className={className}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && children(close)}
    </div>
  );
}

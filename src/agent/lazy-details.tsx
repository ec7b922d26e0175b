import { type ReactNode, useState } from 'react';

export interface LazyDetailsProps {
  className: string;
  summary: ReactNode;
  children: () => ReactNode;
}

/** Details whose content is made only while somebody looks at it. */
export function LazyDetails({ className, summary, children }: LazyDetailsProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={className} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}

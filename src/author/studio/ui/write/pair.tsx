import type { KeyboardEvent, ReactNode } from 'react';
import { Cell } from './cell';
import { useWriting } from './writing';

export interface TwoProps {
  textKey: string;
  name: string;
  isLong?: boolean;
  number?: number;
  onKey?: ((event: KeyboardEvent) => void) | undefined;
}

/** A text in the languages that stand side by side. */
export function Two(props: TwoProps) {
  const { languages } = useWriting();
  return (
    <div className="two">
      {languages.map((language) => (
        <Cell key={language.locale} {...props} language={language} />
      ))}
    </div>
  );
}

/** A part of a step: its name, and a box. */
export function Part({
  name,
  look = '',
  children,
}: {
  name: string;
  look?: string;
  children: ReactNode;
}) {
  return (
    <section className="pair" aria-label={name}>
      <h2 className="f-name">{name}</h2>
      <div className={`box ${look}`}>{children}</div>
    </section>
  );
}

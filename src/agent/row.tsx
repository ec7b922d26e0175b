import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { languageAttributes, SayText } from './say-text';

export interface SaidProps {
  /** Words in the caller's language, and in the agent's, where that is another one. */
  say: Said;
  means?: Said | undefined;
}

/** A text with its language. */
export interface Said {
  texts: I18n;
  text: string;
}

const Words = ({ said: { texts, text }, className }: { said: Said; className: string }) => (
  <span className={className} {...languageAttributes(texts, text)}>
    <SayText {...{ texts, text }} />
  </span>
);

/** What to say and what it means, in two columns of one row: the eye finds either beside the other. */
export const SaidWords = ({ say, means }: SaidProps) => (
  <>
    <Words said={say} className="row-say" />
    {means && <Words said={means} className="row-means" />}
  </>
);

export interface RowProps extends SaidProps {
  className?: string;
  /** Stands before the words. */
  sign?: ReactNode;
  /** Stands at the end. */
  end?: ReactNode;
}

/** A row of the script. */
export const Row = ({ className = '', sign, end, ...said }: RowProps) => (
  <div className={`row ${className}`.trim()}>
    <span className="row-sign">{sign}</span>
    <SaidWords {...said} />
    {end}
  </div>
);

import type { ReactNode } from 'react';
import { onPlainClick } from './plain-click';

export interface AnswerLine {
  key: string;
  question: ReactNode;
  answer: ReactNode;
  /** Set on an answer that was not given on its step: how it came about. */
  mark?: string | undefined;
  /** Leads back to the question; `onChange` does so without loading a page. */
  change: { href: string; text: string; label: string; onChange: () => void };
}

export interface AnswersProps {
  assumedNote?: string | undefined;
  legs: readonly { key: string; title?: string; lines: readonly AnswerLine[] }[];
  /** Below the answers: whether they are kept. */
  children?: ReactNode;
}

/** The answers so far, each with a way to change it. */
export function Answers({ assumedNote, legs, children }: AnswersProps) {
  return (
    <>
      {assumedNote && <p>{assumedNote}</p>}
      {legs.map(({ key, title: legTitle, lines }) => (
        <div key={key}>
          {legTitle && <h3>{legTitle}</h3>}
          <dl>
            {lines.map(({ key: line, question, answer, mark, change }) => (
              <div key={line}>
                <dt>{question}</dt>
                <dd>
                  <span>
                    {answer}
                    {mark && <em> ({mark})</em>}
                  </span>
                  <a
                    data-change=""
                    href={change.href}
                    aria-label={change.label}
                    onClick={onPlainClick(change.onChange)}
                  >
                    {change.text}
                  </a>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {children}
    </>
  );
}

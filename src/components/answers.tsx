import { onPlainClick } from './plain-click';
import { RichText } from './rich-text';

export interface AnswerLine {
  key: string;
  question: string;
  answer: string;
  /** Set on an answer that nobody gave: the shortest path to the step. */
  isAssumed: boolean;
  /** Leads back to the question; `onChange` does so without loading a page. */
  change: { href: string; label: string; onChange?: () => void };
}

export interface AnswersProps {
  title: string;
  changeLabel: string;
  assumedLabel: string;
  assumedNote?: string | undefined;
  otherLocale: string;
  legs: readonly { key: string; title?: string; lines: readonly AnswerLine[] }[];
}

/** The answers so far, each with a way to change it. */
export function Answers({
  title,
  changeLabel,
  assumedLabel,
  assumedNote,
  otherLocale,
  legs,
}: AnswersProps) {
  return (
    <section className="answers" aria-labelledby="answers">
      <h2 id="answers">{title}</h2>
      {assumedNote && <p>{assumedNote}</p>}
      {legs.map(({ key, title: legTitle, lines }) => (
        <div key={key}>
          {legTitle && <h3>{legTitle}</h3>}
          <dl>
            {lines.map(({ key: line, question, answer, isAssumed, change }) => (
              <div key={line}>
                <dt>
                  <RichText text={question} otherLocale={otherLocale} />
                </dt>
                <dd>
                  <span>
                    <RichText text={answer} otherLocale={otherLocale} />
                    {isAssumed && <em> ({assumedLabel})</em>}
                  </span>
                  <a
                    data-change=""
                    href={change.href}
                    aria-label={change.label}
                    onClick={onPlainClick(change.onChange)}
                  >
                    {changeLabel}
                  </a>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

import type { ReactNode } from 'react';

export interface FixListProps {
  summary: string;
  lead: string;
  submitLabel: string;
  /** What was ticked before, in words. */
  status: string;
  fixes: readonly { id: string; text: ReactNode; question?: ReactNode; isTicked: boolean }[];
  onSkip: (ticked: string[]) => void;
}

/** Fixes to tick, closed until somebody asks for them. */
export function FixList({ summary, lead, submitLabel, status, fixes, onSkip }: FixListProps) {
  return (
    <details className="fixes">
      <summary>{summary}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSkip(new FormData(event.currentTarget).getAll('fix').map(String));
        }}
      >
        <fieldset>
          <legend>{lead}</legend>
          {fixes.map(({ id, text, question, isTicked }) => (
            <label key={id}>
              <input type="checkbox" name="fix" value={id} defaultChecked={isTicked} />
              <span>
                {text}
                {question && <small>{question}</small>}
              </span>
            </label>
          ))}
        </fieldset>
        <button className="button">{submitLabel}</button>
        <p role="status">{status}</p>
      </form>
    </details>
  );
}

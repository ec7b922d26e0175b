import type { OutlineStep } from '../../contract';
import { Icon } from '../icon';
import { cutBefore, joinedWithNext, type LineKind, linesOf, withLine } from './outline-lines';

const KINDS: Readonly<Record<LineKind, string>> = {
  title: 'Title',
  warning: 'Warning',
  body: 'Why',
  action: 'Action',
};

/** The steps that a pasted list becomes: each line has a kind that can be changed, steps are joined or cut. */
export function OutlineEditor({
  steps,
  onChange,
}: {
  steps: readonly OutlineStep[];
  onChange: (steps: readonly OutlineStep[]) => void;
}) {
  return (
    <>
      {steps.map((step, at) => (
        // A step has no other name than its place.
        <section className="card piece" key={at} aria-label={`Step ${at + 1}: ${step.title}`}>
          <h3>
            <Icon name="fix" />
            {at + 1} {step.title}
          </h3>
          {linesOf(step).map(({ kind, text }, line) => (
            <div className="ln" key={line}>
              <select
                className="input"
                aria-label={`Line ${line + 1} of step ${at + 1} is`}
                value={kind}
                disabled={kind === 'title'}
                onChange={({ target }) =>
                  onChange(withLine(steps, at, line, { kind: target.value as LineKind }))
                }
              >
                {Object.entries(KINDS)
                  .filter(([id]) => kind === 'title' || id !== 'title')
                  .map(([id, name]) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </select>
              <input
                className="input"
                aria-label={`${KINDS[kind]}, line ${line + 1} of step ${at + 1}`}
                value={text}
                onChange={({ target }) =>
                  onChange(withLine(steps, at, line, { text: target.value }))
                }
              />
              {kind === 'action' && line > 1 && (
                <button
                  type="button"
                  className="btn btn-link"
                  aria-label={`Begin a step with line ${line + 1} of step ${at + 1}`}
                  onClick={() => onChange(cutBefore(steps, at, line))}
                >
                  Cut here
                </button>
              )}
            </div>
          ))}
          <p className="s muted">
            “Did that work?” <span className="chip">added</span>
          </p>
          {at + 1 < steps.length && (
            <button
              type="button"
              className="btn btn-link"
              onClick={() => onChange(joinedWithNext(steps, at))}
            >
              Join with the next
            </button>
          )}
        </section>
      ))}
    </>
  );
}

import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { plainText } from '../content/captions';
import type { AnswerRef } from '../engine/journey';
import type { Standing } from '../engine/session-moves';
import { journeyLegs, type JourneyLine } from '../player/journey-legs';
import type { Call } from './call-machine';
import type { Mark } from './saved-calls';
import { spentText } from './ticket';

export interface CallTrailProps {
  call: Call;
  at: Standing;
  agentTexts: I18n;
  onChange: (answer: AnswerRef) => void;
  onMark: (stepKey: string, mark: Mark | undefined) => void;
}

const MARKS: readonly Mark[] = ['reported', 'together'];

/** The answers of a call, with the time on each step, how it is known, and a way back to it. */
export function CallTrail({ call, at, agentTexts, onChange, onMark }: CallTrailProps) {
  const { t } = useTranslation('agent');
  const legs = journeyLegs(agentTexts, at, call.alreadyTried);
  // A long call has many rows, and a text takes longer to find than a row to draw.
  const markLabel = t('mark.label');
  const marks = MARKS.map((id) => ({ id, label: t(`mark.${id}`) }));

  const row = ({ key, question, answer, stepKey, ref, isReported, isAssumed }: JourneyLine) => {
    const mark = isReported ? 'reported' : call.marks[stepKey];
    const spent = call.spent[stepKey];
    return (
      <li key={key}>
        <button
          type="button"
          className="plain"
          aria-describedby="call-trail-hint"
          onClick={() => onChange(ref)}
        >
          {plainText(question)}
        </button>
        <span>
          {plainText(answer)} {spent !== undefined && <small>{spentText(spent)}</small>}
        </span>
        {!isAssumed && (
          <span role="group" aria-label={markLabel}>
            {marks.map(({ id, label }) => (
              <button
                key={id}
                type="button"
                className="mark"
                aria-pressed={mark === id}
                onClick={() => onMark(stepKey, mark === id ? undefined : id)}
              >
                {label}
              </button>
            ))}
          </span>
        )}
      </li>
    );
  };

  return (
    <section className="call-trail" aria-label={t('trail')}>
      <h2>{t('trail')}</h2>
      <p id="call-trail-hint" className="quiet">
        {t(legs.length > 0 ? 'jumpBack' : 'noAnswers')}
      </p>
      {legs.map(({ key, title, lines }) => (
        <div key={key}>
          {legs.length > 1 && <h3>{title}</h3>}
          <ol>{lines.map(row)}</ol>
        </div>
      ))}
    </section>
  );
}

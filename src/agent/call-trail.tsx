import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { plainText } from '../content/captions';
import { journeyLegs, type JourneyLine } from '../player/answer-lines';
import type { Journey } from '../engine/journey';
import type { Call, Mark } from './calls';
import { spentText } from './ticket';

export interface CallTrailProps {
  call: Call & { journey: Journey };
  agentTexts: I18n;
  onJumpBack: (journey: Journey) => void;
  onMark: (place: string, mark: Mark | undefined) => void;
}

const MARKS: readonly Mark[] = ['reported', 'together'];

/** The answers of a call, with the time on each step, how it is known, and a way back to it. */
export function CallTrail({ call, agentTexts, onJumpBack, onMark }: CallTrailProps) {
  const { t } = useTranslation('agent');
  const legs = journeyLegs(agentTexts, call.journey, call.tried);
  // A long call has many rows, and a text takes longer to find than a row to draw.
  const markLabel = t('mark.label');
  const marks = MARKS.map((id) => ({ id, label: t(`mark.${id}`) }));

  const row = ({ key, question, answer, place, changed, isReported, isAssumed }: JourneyLine) => {
    const mark = isReported ? 'reported' : call.marks[place];
    const spent = call.spent[place];
    return (
      <li key={key}>
        <button
          type="button"
          className="plain"
          aria-describedby="call-trail-hint"
          onClick={() => onJumpBack(changed)}
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
                onClick={() => onMark(place, mark === id ? undefined : id)}
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

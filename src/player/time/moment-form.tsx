import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  momentOf,
  type PhaseId,
  spanAt,
  spansFrom,
  TIME_RULES,
  type TimeRuleId,
} from '../../engine/time-rules';
import { readMoment, writeMoment } from './moments';
import { type Pick, PickLink } from './pick-link';
import { Timeline } from '../../ui/timeline';
import { momentText, shortDay } from './words';

export interface MomentFormProps {
  locale: string;
  id: Exclude<TimeRuleId, 'voiceCall'>;
  isAlive: boolean;
  pick: (phase: PhaseId) => Pick | undefined;
}

interface ResultProps extends Omit<MomentFormProps, 'isAlive'> {
  start: Date;
  now: Date;
}

/** What holds when, what to do before, and the answer that follows from it. */
function Result({ locale, id, start, now, pick }: ResultProps) {
  const { t } = useTranslation();
  const rule = TIME_RULES[id];
  const spans = spansFrom(rule, start);
  const current = spanAt(rule, spans, now);
  const words = ({ start, end }: (typeof spans)[number]) => ({
    start: momentText(locale, rule.from, start),
    end: end ? momentText(locale, rule.from, end) : '',
  });
  if (!current) return <p role="status">{t('time.ahead')}</p>;
  return (
    <>
      <Timeline spans={spans} now={now} label={(date) => shortDay(locale, date)} />
      <ul className="needs">
        {spans.map((span) => (
          <li key={span.phase} aria-current={span === current ? 'true' : undefined}>
            {t(`time.phases.${span.phase as 'locked'}`, words(span))}
            {span === current && <b className="badge">{t('time.now')}</b>}
          </li>
        ))}
      </ul>
      <p role="status">
        <b>{t(`time.advice.${current.phase as 'locked'}`, words(current))}</b>
      </p>
      <PickLink pick={pick(current.phase)} />
    </>
  );
}

function AliveForm(props: Omit<MomentFormProps, 'isAlive'>) {
  const { t } = useTranslation();
  const input = useId();
  const { id } = props;
  const [entered, setEntered] = useState(() => ({ text: readMoment(id), now: new Date() }));
  const start = momentOf(entered.text);

  const enter = (text: string) => {
    setEntered({ text, now: new Date() });
    writeMoment(id, text);
  };

  return (
    <>
      <label htmlFor={input}>{t(`time.${id}.ask`)}</label>
      <input
        id={input}
        type={TIME_RULES[id].from === 'day' ? 'date' : 'datetime-local'}
        value={entered.text}
        onChange={({ target }) => enter(target.value)}
      />
      <p className="quiet">{t('time.private')}</p>
      {start && <Result {...props} start={start} now={entered.now} />}
    </>
  );
}

/** Asks for the moment that a rule counts from. What is entered ends with the tab. */
export function MomentForm({ isAlive, ...props }: MomentFormProps) {
  const { t } = useTranslation();
  return (
    <details className="time">
      <summary>{t(`time.${props.id}.summary`)}</summary>
      {isAlive ? <AliveForm {...props} /> : <p>{t(`time.${props.id}.rule`)}</p>}
    </details>
  );
}

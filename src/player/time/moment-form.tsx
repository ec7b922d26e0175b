import { useId, useState } from 'react';
import { momentOf, spanAt, spansFrom, type TimeRule } from '../../engine/time-rules';
import { readMoment, writeMoment } from './moments';
import { type Pick, PickLink } from './pick-link';
import { Timeline } from '../../ui/timeline';
import { useTimeText } from './use-time-text';
import { momentText, shortDay } from './words';

export interface MomentFormProps {
  locale: string;
  /** Of the rule: its texts are `time.<id>`. */
  id: string;
  rule: TimeRule;
  isHydrated: boolean;
  pick: (phase: string) => Pick | undefined;
}

interface ResultProps extends Omit<MomentFormProps, 'isHydrated'> {
  start: Date;
  now: Date;
}

/** What holds when, what to do before, and the answer that follows from it. */
function Result({ locale, rule, start, now, pick }: ResultProps) {
  const say = useTimeText();
  const spans = spansFrom(rule, start);
  const current = spanAt(rule, spans, now);
  const words = ({ start, end }: (typeof spans)[number]) => ({
    start: momentText(locale, rule.from, start),
    end: end ? momentText(locale, rule.from, end) : '',
  });
  if (!current) return <p role="status">{say('ahead')}</p>;
  return (
    <>
      <Timeline spans={spans} now={now} label={(date) => shortDay(locale, date)} />
      <ul className="needs">
        {spans.map((span) => (
          <li key={span.phase} aria-current={span === current ? 'true' : undefined}>
            {say(`phases.${span.phase}`, words(span))}
            {span === current && <b className="badge">{say('now')}</b>}
          </li>
        ))}
      </ul>
      <p role="status">
        <b>{say(`advice.${current.phase}`, words(current))}</b>
      </p>
      <PickLink pick={pick(current.phase)} />
    </>
  );
}

function HydratedForm(props: Omit<MomentFormProps, 'isHydrated'>) {
  const say = useTimeText();
  const input = useId();
  const { id, rule } = props;
  const [entered, setEntered] = useState(() => ({ text: readMoment(id), now: new Date() }));
  const start = momentOf(entered.text);

  const enter = (text: string) => {
    setEntered({ text, now: new Date() });
    writeMoment(id, text);
  };

  return (
    <>
      <label htmlFor={input}>{say(`${id}.ask`)}</label>
      <input
        id={input}
        type={rule.from === 'day' ? 'date' : 'datetime-local'}
        value={entered.text}
        onChange={({ target }) => enter(target.value)}
      />
      <p className="quiet">{say('private')}</p>
      {start && <Result {...props} start={start} now={entered.now} />}
    </>
  );
}

/** Asks for the moment that a rule counts from. What is entered ends with the tab. */
export function MomentForm({ isHydrated, ...props }: MomentFormProps) {
  const say = useTimeText();
  return (
    <details className="time">
      <summary>{say(`${props.id}.summary`)}</summary>
      {isHydrated ? <HydratedForm {...props} /> : <p>{say(`${props.id}.rule`)}</p>}
    </details>
  );
}

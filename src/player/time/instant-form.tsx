import { useId, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { parseInstant, periodAt, periodsFrom, type TimeRule } from '../../engine/time-rules';
import { readInstant, writeInstant } from './instants';
import { type SuggestedOption, SuggestedOptionLink } from './suggested-option';
import { Timeline } from '../../ui/timeline';
import { useTimeText } from './use-time-text';
import { instantText, shortDay } from './words';

export interface InstantFormProps {
  locale: string;
  /** Of the rule: its texts are `time.<id>`. */
  id: string;
  rule: TimeRule;
  isHydrated: boolean;
  /** Whether it stands unfolded. */
  isOpen: boolean;
  suggested: (phase: string) => SuggestedOption | undefined;
}

type FormProps = Omit<InstantFormProps, 'isHydrated' | 'isOpen'>;

interface ResultProps extends FormProps {
  start: Date;
  now: Date;
}

/** What holds when, what to do before, and the answer that follows from it. */
function Result({ locale, rule, start, now, suggested }: ResultProps) {
  const say = useTimeText();
  const periods = periodsFrom(rule, start);
  const current = periodAt(rule, periods, now);
  const words = ({ start, end }: (typeof periods)[number]) => ({
    start: instantText(locale, rule.from, start),
    end: end ? instantText(locale, rule.from, end) : '',
  });
  if (!current) return <p role="status">{say('ahead')}</p>;
  return (
    <>
      <p role="status">
        <b>{say(`advice.${current.phase}`, words(current))}</b>
      </p>
      <SuggestedOptionLink suggested={suggested(current.phase)} />
      <Timeline periods={periods} now={now} label={(date) => shortDay(locale, date)} />
      <ul className="needs">
        {periods.map((period) => (
          <li key={period.phase} aria-current={period === current ? 'true' : undefined}>
            <span>
              {say(`phases.${period.phase}`, words(period))}
              {period === current && <b className="badge">{say('now')}</b>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function HydratedForm(props: FormProps) {
  const say = useTimeText();
  const input = useId();
  const result = useRef<HTMLDivElement>(null);
  const { id, rule } = props;
  const [entered, setEntered] = useState(() => ({ text: readInstant(id), now: new Date() }));
  const start = parseInstant(entered.text);

  // What was entered on another step, or before a reload, has its result in view.
  useLayoutEffect(() => {
    const panel = result.current?.closest('details');
    if (panel) panel.open = true;
  }, []);

  const enter = (text: string) => {
    flushSync(() => setEntered({ text, now: new Date() }));
    writeInstant(id, text);
    result.current?.scrollIntoView({ block: 'nearest' });
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
      {start && (
        <div ref={result}>
          <Result {...props} start={start} now={entered.now} />
        </div>
      )}
      <p className="quiet">{say('private')}</p>
    </>
  );
}

/** Asks for the moment that a rule counts from. What is entered ends with the tab. */
export function InstantForm({ isHydrated, isOpen, ...props }: InstantFormProps) {
  const say = useTimeText();
  return (
    <details className="time card" open={isOpen}>
      <summary>{say(`${props.id}.summary`)}</summary>
      {isHydrated ? <HydratedForm {...props} /> : <p>{say(`${props.id}.rule`)}</p>}
    </details>
  );
}

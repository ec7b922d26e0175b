import { useMachine } from '@xstate/react';
import { useEffect, useState } from 'react';
import { periodsFrom, type TimeRule } from '../../engine/time-rules';
import { clockText } from './clock-text';
import { countdownMachine } from './countdown-machine';
import { readInstant, writeInstant } from './instants';
import { type SuggestedOption, SuggestedOptionLink } from './suggested-option';
import { useTimeText } from './use-time-text';

export interface CountdownProps {
  /** Of the rule: its texts are `time.<id>`. */
  id: string;
  step: string;
  rule: TimeRule;
  isHydrated: boolean;
  /** Whether what it waits for was set off before the step: else a person says when. */
  isBegun: boolean;
  suggested: SuggestedOption | undefined;
}

/** How long the rule counts, in milliseconds. */
function lengthOf(rule: TimeRule): number {
  const start = new Date();
  return periodsFrom(rule, start)[0]!.end!.getTime() - start.getTime();
}

/** A page that is back after so long was not reloaded: somebody has arrived again, and waits for another call. */
const RELOAD_MS = 10_000;

/** What is left of the minute that was on screen a moment ago; else, or where the clock was set since, all of it. */
function leftOf(length: number, step: string): number {
  const [left = 0, seenAt = 0] = readInstant(step).split(' ').map(Number);
  const gone = Date.now() - seenAt;
  return gone >= 0 && gone < RELOAD_MS ? Math.min(length, Math.max(0, left - gone)) : length;
}

type RunningProps = Omit<CountdownProps, 'isHydrated'>;

const focus = (element: HTMLElement | null) => element?.focus();

function RunningCountdown({ id, step, rule, isBegun, suggested }: RunningProps) {
  const say = useTimeText();
  const length = lengthOf(rule);
  const [{ context, value }, send] = useMachine(countdownMachine, {
    input: { left: leftOf(length, step) },
  });
  const { left } = context;

  useEffect(() => {
    writeInstant(step, `${left * 1000} ${Date.now()}`);
  }, [step, left]);
  useEffect(() => () => void writeInstant(step, ''), [step]);

  const isOver = value === 'over';
  const stage = isOver ? rule.after : left * 2000 <= length ? 'half' : rule.phases[0]!.id;
  return (
    <>
      {/* The button that began it, and had the focus, is gone. */}
      <p role="timer" tabIndex={-1} ref={isBegun ? undefined : focus}>
        {clockText(left)}
      </p>
      <p role="status">{say(`${id}.${stage}`)}</p>
      {isOver && (
        <>
          <SuggestedOptionLink suggested={suggested} />
          <button type="button" onClick={() => send({ type: 'restart', left: length })}>
            {say(`${id}.restart`)}
          </button>
        </>
      )}
    </>
  );
}

function HydratedCountdown(props: RunningProps) {
  const say = useTimeText();
  const { id, step, rule } = props;
  const length = lengthOf(rule);
  const [isBegun] = useState(() => props.isBegun || leftOf(length, step) < length);
  const [isStarted, setIsStarted] = useState(isBegun);
  if (isStarted) return <RunningCountdown {...props} isBegun={isBegun} />;
  return (
    <>
      <p>{say(`${id}.rule`)}</p>
      <button type="button" data-begin="" onClick={() => setIsStarted(true)}>
        {say(`${id}.begin`)}
      </button>
    </>
  );
}

/** The minute in which the call should come. */
export function Countdown({ isHydrated, ...props }: CountdownProps) {
  const say = useTimeText();
  return (
    <div className="countdown card">
      {isHydrated ? (
        <HydratedCountdown key={props.step} {...props} />
      ) : (
        <p>{say(`${props.id}.rule`)}</p>
      )}
    </div>
  );
}

import { useMachine } from '@xstate/react';
import { useEffect } from 'react';
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

function RunningCountdown({ id, step, rule, suggested }: Omit<CountdownProps, 'isHydrated'>) {
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
      <p role="timer">{clockText(left)}</p>
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

/** The minute in which the call should come. */
export function Countdown({ isHydrated, ...props }: CountdownProps) {
  const say = useTimeText();
  return (
    <div className="countdown">
      {isHydrated ? (
        <RunningCountdown key={props.step} {...props} />
      ) : (
        <p>{say(`${props.id}.rule`)}</p>
      )}
    </div>
  );
}

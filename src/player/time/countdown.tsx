import { useMachine } from '@xstate/react';
import { useEffect } from 'react';
import { periodsFrom, type TimeRule } from '../../engine/time-rules';
import { useSessionActor } from '../session';
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

const isReload = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => (entry as PerformanceNavigationTiming).type === 'reload');

/** What is left since the step was reached, of no more than the whole: the clock of the device may have been set. */
function leftOf(length: number, step: string): number {
  const start = Date.parse(readInstant(step)) || Date.now();
  return Math.min(length, Math.max(0, start + length - Date.now()));
}

function RunningCountdown({ id, step, rule, suggested }: Omit<CountdownProps, 'isHydrated'>) {
  const say = useTimeText();
  const session = useSessionActor();
  const length = lengthOf(rule);
  const [{ context, value }, send] = useMachine(countdownMachine, {
    input: {
      // A reload goes on where it was. Whoever arrives has asked for another call.
      left:
        session.getSnapshot().context.at?.isOpened && isReload() ? leftOf(length, step) : length,
    },
  });
  const { left } = context;

  // Noted anew by the clock of the device as it goes now, for the next reload.
  useEffect(() => {
    const start = Date.now() + left * 1000 - length;
    writeInstant(step, new Date(start).toISOString());
  }, [step, length, left]);
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

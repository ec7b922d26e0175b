import { useMachine } from '@xstate/react';
import { useState } from 'react';
import { spansFrom, type TimeRule } from '../../engine/time-rules';
import { clockText } from './clock-text';
import { countdownMachine } from './countdown-machine';
import { readMoment, writeMoment } from './moments';
import { type Pick, PickLink } from './pick-link';
import { useTimeText } from './use-time-text';

export interface CountdownProps {
  /** Of the rule: its texts are `time.<id>`. */
  id: string;
  step: string;
  rule: TimeRule;
  isAlive: boolean;
  pick: Pick | undefined;
}

/** From here on the person is told that time runs short; in seconds. */
const HALF = 30;

const endFrom = (rule: TimeRule, start: Date): Date => spansFrom(rule, start)[0]!.end!;

/** The moment when a step was first shown in this tab: a reload does not change it. */
function startOf(step: string): Date {
  const known = new Date(readMoment(step));
  if (!Number.isNaN(known.getTime())) return known;
  const now = new Date();
  writeMoment(step, now.toISOString());
  return now;
}

function RunningCountdown({ id, step, rule, pick }: Omit<CountdownProps, 'isAlive'>) {
  const say = useTimeText();
  const [end] = useState(() => endFrom(rule, startOf(step)));
  const [{ context, value }, send] = useMachine(countdownMachine, { input: { end } });

  const restart = () => {
    const now = new Date();
    writeMoment(step, now.toISOString());
    send({ type: 'restart', end: endFrom(rule, now).getTime() });
  };

  const stage = value === 'over' ? 'late' : context.left <= HALF ? 'half' : 'waiting';
  return (
    <>
      <p role="timer">{clockText(context.left)}</p>
      <p role="status">{say(`${id}.${stage}`)}</p>
      {stage === 'late' && (
        <>
          <PickLink pick={pick} />
          <button type="button" onClick={restart}>
            {say(`${id}.restart`)}
          </button>
        </>
      )}
    </>
  );
}

/** The minute in which the call should come. */
export function Countdown({ isAlive, ...props }: CountdownProps) {
  const say = useTimeText();
  return (
    <div className="countdown">
      {isAlive ? (
        <RunningCountdown key={props.step} {...props} />
      ) : (
        <p>{say(`${props.id}.rule`)}</p>
      )}
    </div>
  );
}

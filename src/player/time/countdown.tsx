import { useMachine } from '@xstate/react';
import { useState } from 'react';
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

/** When the time is over, and how many seconds half of it has: from then on the person is told that it runs short. */
function timesFrom(rule: TimeRule, start: Date): { end: Date; half: number } {
  const end = periodsFrom(rule, start)[0]!.end!;
  return { end, half: (end.getTime() - start.getTime()) / 2000 };
}

/** The moment when a step was first shown in this tab: a reload does not change it. */
function startOf(step: string): Date {
  const known = new Date(readInstant(step));
  if (!Number.isNaN(known.getTime())) return known;
  const now = new Date();
  writeInstant(step, now.toISOString());
  return now;
}

function RunningCountdown({ id, step, rule, suggested }: Omit<CountdownProps, 'isHydrated'>) {
  const say = useTimeText();
  const [{ end, half }] = useState(() => timesFrom(rule, startOf(step)));
  const [{ context, value }, send] = useMachine(countdownMachine, { input: { end } });

  const restart = () => {
    const now = new Date();
    writeInstant(step, now.toISOString());
    send({ type: 'restart', end: timesFrom(rule, now).end.getTime() });
  };

  const isOver = value === 'over';
  const stage = isOver ? rule.after : context.left <= half ? 'half' : rule.phases[0]!.id;
  return (
    <>
      <p role="timer">{clockText(context.left)}</p>
      <p role="status">{say(`${id}.${stage}`)}</p>
      {isOver && (
        <>
          <SuggestedOptionLink suggested={suggested} />
          <button type="button" onClick={restart}>
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

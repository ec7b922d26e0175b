import type { StepMeta } from '../../engine/setup';
import { TIME_RULES } from '../../engine/time-rules';
import { Countdown } from './countdown';
import { MomentForm } from './moment-form';
import type { Pick } from './pick-link';

export interface TimePanelProps {
  locale: string;
  step: string;
  timeRule: NonNullable<StepMeta['timeRule']>;
  /** False until the page is alive: then only the plain rule is shown. */
  isAlive: boolean;
  /** An option of the step, to be taken from here. */
  pickOf: (option: string) => Pick;
}

/** Works out a time for the person, and offers the answer that follows from it. */
export function TimePanel({ timeRule: { id, picks = {} }, pickOf, ...props }: TimePanelProps) {
  const pick = (phase: keyof typeof picks) => {
    const option = picks[phase];
    return option === undefined ? undefined : pickOf(option);
  };
  return id === 'voiceCall' ? (
    <Countdown {...props} rule={TIME_RULES[id]} pick={pick('late')} />
  ) : (
    <MomentForm {...props} id={id} pick={pick} />
  );
}

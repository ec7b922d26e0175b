import type { StepMeta } from '../../engine/setup';
import { timeRule } from '../../content/time-rules';
import { Countdown } from './countdown';
import { MomentForm } from './moment-form';
import type { Pick } from './pick-link';

export interface TimePanelProps {
  locale: string;
  step: string;
  timeRule: NonNullable<StepMeta['timeRule']>;
  /** False until the page is hydrated: then only the plain rule is shown. */
  isHydrated: boolean;
  /** An option of the step, to be taken from here. */
  pickOf: (option: string) => Pick;
}

/** Works out a time for the person, and offers the answer that follows from it. */
export function TimePanel({ timeRule: { id, picks = {} }, pickOf, ...props }: TimePanelProps) {
  const rule = timeRule(id);
  const pick = (phase: string) => {
    const option = picks[phase];
    return option === undefined ? undefined : pickOf(option);
  };
  return rule.from === 'now' ? (
    <Countdown {...props} id={id} rule={rule} pick={pick(rule.after)} />
  ) : (
    <MomentForm {...props} id={id} rule={rule} pick={pick} />
  );
}

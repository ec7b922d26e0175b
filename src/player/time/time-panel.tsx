import { useSheet } from '../../ui/use-sheet';
import style from '../../ui/styles/time.css?inline';
import type { StepMeta } from '../../engine/setup';
import { timeRule } from '../../content/time-rules';
import { Countdown } from './countdown';
import { InstantForm } from './instant-form';
import type { SuggestedOption } from './suggested-option';

export interface TimePanelProps {
  locale: string;
  step: string;
  timeRule: NonNullable<StepMeta['timeRule']>;
  /** False until the page is hydrated: then only the plain rule is shown. */
  isHydrated: boolean;
  /** Whether it stands unfolded: where it is all that remains to be known. */
  isOpen: boolean;
  /** Whether the answer before this step was that something is done: a minute counts from then. */
  isBegun: boolean;
  /** An option of the step, to be taken from here. */
  suggestedOption: (option: string) => SuggestedOption;
}

/** Works out a time for the person, and offers the answer that follows from it. */
export function TimePanel({
  timeRule: { id, picks = {} },
  suggestedOption,
  isOpen,
  isBegun,
  ...props
}: TimePanelProps) {
  useSheet(style);
  const rule = timeRule(id);
  const suggested = (phase: string) => {
    const option = picks[phase];
    return option === undefined ? undefined : suggestedOption(option);
  };
  return rule.from === 'now' ? (
    <Countdown {...props} {...{ id, rule, isBegun }} suggested={suggested(rule.after)} />
  ) : (
    <InstantForm {...props} {...{ id, rule, isOpen, suggested }} />
  );
}

import type { Standing } from '../engine/session-moves';
import { type LoadedStep, loadedStep } from './load-step';
import { SessionProvider, useStanding } from './session';
import { StepView } from './step-view';
import { useStepInApp } from './use-step-in-app';
import { usePreload } from './use-preload';
import { useSessionAddress } from './use-session-address';

export interface SessionStepProps {
  /** The step of the address. */
  page: LoadedStep;
}

/** Shows the step where the session stands. Until that is loaded, which the page of its address does, the step before stays. */
function CurrentStep({ page }: SessionStepProps) {
  useSessionAddress(page);
  const { locale } = page;
  const loaded = (at: Standing | undefined) => at && loadedStep(locale, at.flow.id, at.step);
  const at = useStanding((before, now) => before === now || (now !== undefined && !loaded(now)));
  const step = useStepInApp(loaded(at) ?? page, at?.app);
  usePreload(step, at !== undefined);
  return <StepView page={step} at={at} />;
}

/** A step page with a session of its own. */
export const SessionStep = ({ page }: SessionStepProps) => (
  <SessionProvider>
    <CurrentStep page={page} />
  </SessionProvider>
);

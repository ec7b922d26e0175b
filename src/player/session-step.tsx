import { use, useDeferredValue } from 'react';
import { type LoadedStep, loadedStep, loadStep } from './load-step';
import { SessionProvider, useStanding } from './session';
import { StepView } from './step-view';
import { usePreload } from './use-preload';
import { useSessionAddress } from './use-session-address';

export interface SessionStepProps {
  /** The step of the address. */
  page: LoadedStep;
}

/** Shows the step where the session stands; one that has not been loaded yet leaves the step before as it is. */
function CurrentStep({ page }: SessionStepProps) {
  useSessionAddress(page);
  const { locale } = page;
  const at = useStanding();
  const before = useDeferredValue(at);
  const isThere = at === undefined || loadedStep(locale, at.flow.id, at.step) !== undefined;
  const shown = isThere ? at : before;
  const known = shown && loadedStep(locale, shown.flow.id, shown.step);
  const step = shown ? (known ?? use(loadStep(locale, shown.flow.id, shown.step))) : page;
  usePreload(step ?? page, shown !== undefined);
  return <StepView page={step ?? page} at={shown} takesAnswers={shown === at} />;
}

/** A step page with a session of its own. */
export const SessionStep = ({ page }: SessionStepProps) => (
  <SessionProvider>
    <CurrentStep page={page} />
  </SessionProvider>
);

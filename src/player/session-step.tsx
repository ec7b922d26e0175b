import { useState } from 'react';
import type { Standing } from '../engine/session-moves';
import { type LoadedStep, loadedStep } from './load-step';
import { SessionProvider, useStanding } from './session';
import { StepView } from './step-view';
import { usePreload } from './use-preload';
import { useSessionAddress } from './use-session-address';

export interface SessionStepProps {
  /** The step of the address. */
  page: LoadedStep;
}

/**
 * Where the session stands, once that step is loaded. Until then it is where it stood before: the address follows the
 * session, and the page of the address brings the step along.
 */
function useShown(locale: string): { at: Standing | undefined; isCurrent: boolean } {
  const at = useStanding();
  const [before, setBefore] = useState(at);
  const isLoaded = !at || loadedStep(locale, at.flow.id, at.step) !== undefined;
  if (isLoaded && before !== at) setBefore(at);
  return isLoaded ? { at, isCurrent: true } : { at: before, isCurrent: false };
}

function CurrentStep({ page }: SessionStepProps) {
  useSessionAddress(page);
  const { at, isCurrent } = useShown(page.locale);
  const step = (at && loadedStep(page.locale, at.flow.id, at.step)) ?? page;
  usePreload(step, at !== undefined);
  return <StepView page={step} at={at} takesAnswers={isCurrent} />;
}

/** A step page with a session of its own. */
export const SessionStep = ({ page }: SessionStepProps) => (
  <SessionProvider>
    <CurrentStep page={page} />
  </SessionProvider>
);

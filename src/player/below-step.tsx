import type { i18n as I18n } from 'i18next';
import { Suspense } from 'react';
import type { Standing } from '../engine/session-moves';
import { standingAddress } from './address';
import { lazily } from './lazily';
import { OnPaper } from './on-paper';
import { usePainted } from './use-painted';

const LaterBelow = lazily((parts) => parts.LaterBelow);

export interface BelowStepProps {
  texts: I18n;
  /** Absent before hydration. */
  at: Standing | undefined;
}

/** What a person reads last, once the step above has been painted. */
export function BelowStep({ texts, at: now }: BelowStepProps) {
  const at = usePainted(now);
  return (
    <>
      {at && (
        <Suspense>
          <LaterBelow texts={texts} at={at} />
        </Suspense>
      )}
      <OnPaper address={at && window.location.origin + standingAddress(texts.language, at)} />
    </>
  );
}

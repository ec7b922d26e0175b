import type { i18n as I18n } from 'i18next';
import {
  type ComponentType,
  lazy,
  memo,
  startTransition,
  Suspense,
  useEffect,
  useState,
} from 'react';
import type { Standing } from '../engine/session-moves';
import { standingAddress } from './address';
import { afterPaint } from './after-paint';
import type { JourneyPanelProps } from './journey-panel';
import { OnPaper } from './on-paper';
import { Share } from './share/share';

// Not needed for the first sight of a step; where it cannot be downloaded, the step works without it.
const JourneyPanel = lazy<ComponentType<JourneyPanelProps>>(() =>
  import('./journey-panel').then(
    ({ JourneyPanel }) => ({ default: JourneyPanel }),
    () => ({ default: () => null }),
  ),
);

export interface BelowStepProps {
  texts: I18n;
  /** Absent before hydration. */
  at: Standing | undefined;
}

const Below = memo(function Below({ texts, at }: BelowStepProps) {
  return (
    <>
      {at && <Share key={`share ${at.step}`} texts={texts} at={at} />}
      {at && (
        <Suspense>
          <JourneyPanel at={at} texts={texts} />
        </Suspense>
      )}
      <OnPaper address={at && window.location.origin + standingAddress(texts.language, at)} />
    </>
  );
});

/**
 * What a person reads last: ways to share, the answers, and what stands on paper only. It follows once the step
 * above it has been painted.
 */
export function BelowStep({ texts, at }: BelowStepProps) {
  const [painted, setPainted] = useState(at);
  useEffect(() => afterPaint(() => startTransition(() => setPainted(at))), [at]);
  return <Below texts={texts} at={painted} />;
}

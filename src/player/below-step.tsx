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
import { KeptNote } from './kept-note';
import { OnPaper } from './on-paper';
import { type Keeping, keepSession } from './saved-session';
import { useSessionActor } from './session';
import { Share } from './share/share';

export interface BelowStepProps {
  texts: I18n;
  /** Absent before hydration. */
  at: Standing | undefined;
}

interface BelowProps extends BelowStepProps {
  keeping?: Keeping | undefined;
}

/** Where it does not come, the answers stand in the address all the same, and can still be deleted. */
export const loadJourneyPanel = (): Promise<{ default: ComponentType<JourneyPanelProps> }> =>
  import('./journey-panel').then(
    ({ JourneyPanel }) => ({ default: JourneyPanel }),
    () => ({ default: KeptNote }),
  );

const JourneyPanel = lazy(loadJourneyPanel);

const Below = memo(function Below({ texts, at, keeping }: BelowProps) {
  if (!at) return <OnPaper />;
  return (
    <>
      <Share key={`share ${at.step}`} texts={texts} at={at} />
      <Suspense>
        <JourneyPanel at={at} texts={texts} keeping={keeping} />
      </Suspense>
      <OnPaper address={window.location.origin + standingAddress(texts.language, at)} />
    </>
  );
});

/**
 * What a person reads last: ways to share, the answers and whether they are kept, and what stands on paper only.
 * All of it follows once the step above has been painted.
 */
export function BelowStep({ texts, at }: BelowStepProps) {
  const session = useSessionActor();
  const [keeping, setKeeping] = useState<Keeping>();
  const [below, setBelow] = useState<Omit<BelowProps, 'texts'>>({ at });

  useEffect(() => keepSession(session, setKeeping), [session]);
  useEffect(
    () => afterPaint(() => startTransition(() => setBelow({ at, keeping }))),
    [at, keeping],
  );

  return <Below texts={texts} {...below} />;
}

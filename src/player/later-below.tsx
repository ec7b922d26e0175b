import type { i18n as I18n } from 'i18next';
import { memo, useEffect, useRef } from 'react';
import { outcomeTag } from '../engine/flow';
import type { Standing } from '../engine/session-moves';
import { ReadOut } from './read-out';
import { useSession, useSessionActor } from './session';
import { Share } from './share/share';
import { giveUpRoom } from './told-room';
import { TriedFixes } from './tried-fixes';

export interface LaterBelowProps {
  texts: I18n;
  at: Standing;
}

/** What to tell an agent, fixes tried before, and ways to share. */
export const LaterBelow = memo(function LaterBelow({ texts, at }: LaterBelowProps) {
  const session = useSessionActor();
  const alreadyTried = useSession(({ context }) => context.alreadyTried);
  const opened = useRef(at.step);
  // The room was kept for the step that the page was opened with.
  useEffect(() => {
    if (at.step !== opened.current) giveUpRoom();
  }, [at.step]);
  return (
    <>
      {outcomeTag(at.flow, at.step) === 'escalated' && <ReadOut at={at} texts={texts} />}
      <TriedFixes
        texts={texts}
        at={at}
        alreadyTried={alreadyTried}
        onReport={(fixes) => session.send({ type: 'REPORT_TRIED', fixes })}
      />
      <Share key={at.step} texts={texts} at={at} />
    </>
  );
});

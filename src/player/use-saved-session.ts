import { useEffect, useState } from 'react';
import { hasAnswers } from '../engine/journey';
import type { Standing } from '../engine/session-moves';
import { readSavedSession, saveSession } from './saved-session';
import { useSession } from './session';

/** Whether the device keeps the session, refuses to, or had kept something damaged until now. */
export type Keeping = 'kept' | 'refused' | 'unreadable';

/**
 * Saves the session on the device after each answer. One that somebody else's link brought is saved once it is
 * answered here.
 *
 * @returns undefined while nothing may be kept.
 */
export function useSavedSession({ link, journey }: Standing): Keeping | undefined {
  const tried = useSession(({ context }) => context.alreadyTried);
  const isOwn = useSession(({ context }) => context.isOwn);
  const [keeping, setKeeping] = useState<Keeping>();
  const mayKeep = isOwn && hasAnswers(journey);

  useEffect(() => {
    if (!mayKeep) return;
    const now = Date.now();
    const wasUnreadable = readSavedSession(now) === 'unreadable';
    const isSaved = saveSession({ at: now, link, tried });
    setKeeping(!isSaved ? 'refused' : wasUnreadable ? 'unreadable' : 'kept');
  }, [mayKeep, link, tried]);

  return mayKeep ? keeping : undefined;
}

import { useState } from 'react';
import { callKey, type CallMoment } from './saved-calls';
import type { Desk } from './use-desk';

/** What happens to the call on screen; its end can be undone for a while. */
export function useEnd({ desk, call, ended }: Desk, focus: (selector: string) => void) {
  /** By key: another tab may give the call another number. */
  const [endedKey, setEndedKey] = useState<string>();
  const justEnded = ended.find((each) => callKey(each) === endedKey);
  return {
    justEnded,
    happen: (type: CallMoment['type']) => {
      if (!call?.can(type)) return;
      call.actor.send({ type, at: Date.now() });
      setEndedKey(type === 'end' ? callKey(call.saved) : undefined);
      // The button that ended it is gone.
      if (type === 'end') focus('[data-do="next"]');
    },
    undo: () => {
      if (justEnded) desk.send({ type: 'REOPEN', id: justEnded.id });
      setEndedKey(undefined);
      // Where the call stands on a step, that takes the focus once it is drawn.
      focus('[data-do="next"]');
    },
    /** Its time is over. */
    letGo: () => setEndedKey(undefined),
  };
}

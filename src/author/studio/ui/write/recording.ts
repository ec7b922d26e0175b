import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Trail } from '../../../../engine/replay';

/** What a walk is recorded from. */
export interface WalkBegun {
  /** Answers that are given already when the page opens. */
  answers: Trail;
  /** A walk that no longer holds, whose place the new one takes. */
  instead?: string;
}

/** A walk that is being recorded. */
export interface Recording extends WalkBegun {
  /** Another one each time that the page has to open anew. */
  turn: string;
}

/** What a link to Write takes along that begins a walk: state of the router. */
interface WalkState {
  walk?: WalkBegun;
}

/** The walk that is being recorded, if there is one. A link begins it: see `WalkLink`. */
export function useRecording(): {
  recording: Recording | undefined;
  /** Opens its page anew with the answers given so far. */
  goOnFrom: (answers: Trail) => void;
  stop: () => void;
} {
  const { state, key, hash } = useLocation();
  const navigate = useNavigate();
  const [recording, setRecording] = useState<Recording>();
  const { walk } = (state ?? {}) as WalkState;
  const [begun, setBegun] = useState<string>();
  if (walk && begun !== key) {
    setBegun(key);
    setRecording({ ...walk, turn: key });
  }
  useEffect(() => {
    // Whoever comes back to this address later, or loads it anew, does not begin again.
    if (walk) void navigate({ hash }, { replace: true, state: null });
  }, [walk, hash, navigate]);
  return {
    recording,
    goOnFrom: (answers) =>
      setRecording((now) => now && { ...now, answers, turn: `${now.turn} ${answers.length}` }),
    stop: () => setRecording(undefined),
  };
}

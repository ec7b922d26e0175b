import { useEffect, useRef, useState } from 'react';
import { type Call, callOnScreen, type Calls, withCall } from './calls';
import { readCalls, writeCalls } from './calls-store';

const NONE: Calls = { calls: [], current: 0 };

export interface CallsInHand {
  all: Calls;
  /** The call on screen. */
  call: Call | undefined;
  setAll: (change: (all: Calls) => Calls) => void;
  /** Changes the call on screen. */
  setCall: (change: (call: Call) => Call) => void;
  /** False where the device refuses to keep the calls. */
  isKept: boolean;
}

/** The calls of this device. Undefined until it was asked for them. */
export function useCalls(): CallsInHand | undefined {
  const [all, setAll] = useState<Calls>();
  const [isKept, setIsKept] = useState(true);
  // What was changed last: two changes may come before the next render.
  const latest = useRef<Calls>(NONE);

  useEffect(() => {
    const show = (calls: Calls) => {
      latest.current = calls;
      setAll(calls);
    };
    readCalls().then(show, () => show(NONE));
  }, []);

  if (!all) return undefined;
  const change = (next: (all: Calls) => Calls) => {
    latest.current = next(latest.current);
    setAll(latest.current);
    setIsKept(writeCalls(latest.current));
  };
  return {
    all,
    call: callOnScreen(all),
    setAll: change,
    setCall: (next) => change((before) => withCall(before, before.current, next)),
    isKept,
  };
}

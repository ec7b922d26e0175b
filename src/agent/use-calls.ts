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

/** The calls of this device: none until they have been read, for which every change waits. */
export function useCalls(): CallsInHand {
  const [all, setAll] = useState(NONE);
  const [isKept, setIsKept] = useState(true);
  // What was changed last: two changes may come before the next render.
  const latest = useRef(NONE);
  const reading = useRef<Promise<void>>(undefined);

  useEffect(() => {
    const show = (calls: Calls) => {
      latest.current = calls;
      setAll(calls);
    };
    reading.current = readCalls().then(show, () => show(NONE));
  }, []);

  const change = (next: (all: Calls) => Calls) => {
    void reading.current?.then(() => {
      latest.current = next(latest.current);
      setAll(latest.current);
      setIsKept(writeCalls(latest.current));
    });
  };
  return {
    all,
    call: callOnScreen(all),
    setAll: change,
    setCall: (next) => change((before) => withCall(before, before.current, next)),
    isKept,
  };
}

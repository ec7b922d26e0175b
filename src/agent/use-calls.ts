import { useEffect, useState } from 'react';
import { type Call, callOnScreen, type Calls, withCall } from './calls';
import { readCalls, writeCalls } from './calls-store';

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

  useEffect(() => {
    readCalls().then(setAll, () => setAll({ calls: [], current: 0 }));
  }, []);

  if (!all) return undefined;
  const change = (next: (all: Calls) => Calls) =>
    setAll((before) => {
      const after = next(before!);
      setIsKept(writeCalls(after));
      return after;
    });
  return {
    all,
    call: callOnScreen(all),
    setAll: change,
    setCall: (next) => change((before) => withCall(before, before.current, next)),
    isKept,
  };
}

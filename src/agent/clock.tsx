import { useEffect, useState } from 'react';
import { type Call, timesOf } from './call-machine';
import { spentText } from './spent-text';

const SECOND = 1000;
/** Whoever waits so long on hold must not be forgotten. */
const LONG_HOLD_MS = 2 * 60 * SECOND;

/** The time now, every second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** How long a call has been in its state. */
export function Clock({ call }: { call: Call }) {
  const spent = timesOf(call, useNow())[call.state];
  const isLong = call.state === 'held' && spent >= LONG_HOLD_MS;
  return <span className={isLong ? 'clock clock--long' : 'clock'}>{spentText(spent)}</span>;
}

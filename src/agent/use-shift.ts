import { useEffect, useState } from 'react';
import { isTyping } from './keys';

/** A shorter press is part of another key. */
const HOLD_MS = 300;

/** Whether Shift alone is held down: whoever does so looks for a call to take. */
export function useShift(isOn: boolean): boolean {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const letGo = () => {
      clearTimeout(timer);
      setIsHeld(false);
    };
    const onKeyDown = ({ key, repeat, target }: KeyboardEvent) => {
      if (repeat) return;
      letGo();
      if (key === 'Shift' && !isTyping(target)) timer = setTimeout(() => setIsHeld(true), HOLD_MS);
    };
    const end = new AbortController();
    addEventListener('keydown', onKeyDown, { signal: end.signal });
    for (const event of ['keyup', 'blur', 'pointerdown'])
      addEventListener(event, letGo, { signal: end.signal });
    return () => {
      end.abort();
      letGo();
    };
  }, [isOn]);
  return isHeld;
}

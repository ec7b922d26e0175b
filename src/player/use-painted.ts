import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './after-paint';

/** A value as it was when the page was last painted: for what may follow once the step itself is there. */
export function usePainted<Value>(value: Value): Value {
  const [painted, setPainted] = useState(value);
  useEffect(() => afterPaint(() => startTransition(() => setPainted(value))), [value]);
  return painted;
}

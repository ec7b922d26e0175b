/**
 * Lets the whole site keep what it keeps in memory only, in this frame: no cookie, no storage, whatever
 * part of the site asks for it, and no difference where the browser blocks storage in frames.
 *
 * @returns the browser's own storage on the device; undefined where it is blocked.
 */
export function keepInMemory(): Storage | undefined {
  const device = deviceStorage();
  for (const area of ['sessionStorage', 'localStorage'] as const) {
    const kept = new Map<string, string>();
    const memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => void kept.set(key, text),
      removeItem: (key) => void kept.delete(key),
    };
    Object.defineProperty(window, area, { value: memory });
  }
  return device;
}

function deviceStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    // Blocked in frames of other sites: the widget remembers nothing then.
    return undefined;
  }
}

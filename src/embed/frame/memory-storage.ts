/**
 * Lets the whole site keep what it keeps in memory only, in this frame: no cookie, no storage, whatever
 * part of the site asks for it, and no difference where the browser blocks storage in frames.
 *
 * @returns the browser's own storage on the device; undefined where it is blocked.
 */
export function keepInMemory(): Storage | undefined {
  const device = deviceStorage();
  for (const area of ['sessionStorage', 'localStorage'] as const) {
    // What is kept stands in it by its key, as in a real storage: whoever forgets it looks for the keys.
    const memory = Object.create({
      getItem: (key: string) => memory[key] ?? null,
      setItem: (key: string, text: string) => void (memory[key] = text),
      removeItem: (key: string) => void delete memory[key],
    }) as Record<string, string | undefined>;
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

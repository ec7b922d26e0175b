/** Where a browser keeps texts: until the tab is closed, or on the device. */
export type Area = 'sessionStorage' | 'localStorage';

/**
 * All that a browser keeps for this site, by its key or the beginning of its keys. What each is and how long it stays
 * stands in docs/operating.md, which a test holds against this list.
 */
export const STORAGE_KEYS = {
  session: 'latchkey.journey',
  pendingAnswers: 'latchkey.walked',
  time: 'latchkey.time.',
  later: 'latchkey.later',
  widget: 'latchkey.widget ',
  calls: 'latchkey.calls',
  keysOff: 'latchkey.agent-keys-off',
  agentName: 'latchkey.agent-name',
  ticketFormat: 'latchkey.ticket-format',
} as const;

/** An agent's calls and settings are work of somebody else than the person who wants a walk forgotten. */
const OF_AGENTS: readonly string[] = [
  STORAGE_KEYS.calls,
  STORAGE_KEYS.keysOff,
  STORAGE_KEYS.agentName,
  STORAGE_KEYS.ticketFormat,
];

/** Empty where there is nothing, or where storage is forbidden. */
export function readItem(area: Area, key: string): string {
  try {
    return globalThis[area].getItem(key) ?? '';
  } catch {
    return '';
  }
}

/**
 * Keeps a text; an empty one is removed.
 *
 * @returns false where storage is full or forbidden.
 */
export function writeItem(area: Area, key: string, text: string): boolean {
  try {
    if (text === '') globalThis[area].removeItem(key);
    else globalThis[area].setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** The key under which a text is kept that stood under another key and cannot be read, at least by this version. */
export const asideOf = (key: string): string => `${key}.aside`;

/**
 * Keeps aside what a key holds, beside what was put there before, so that the key can be written to.
 *
 * @returns false where there is no room: then it must stay where it is.
 */
export function setAside(key: string): boolean {
  // A line each.
  const text = readItem('localStorage', key).replaceAll('\n', ' ');
  const aside = readItem('localStorage', asideOf(key));
  if (aside.split('\n').includes(text)) return true;
  return writeItem('localStorage', asideOf(key), aside ? `${aside}\n${text}` : text);
}

/** Removes all that a walk has left on the device and in the tab. */
export function forgetSession(): void {
  const forgotten = Object.values(STORAGE_KEYS).filter((key) => !OF_AGENTS.includes(key));
  for (const area of ['localStorage', 'sessionStorage'] as const) {
    try {
      const kept = Object.keys(globalThis[area]);
      for (const key of kept)
        if (forgotten.some((start) => key.startsWith(start))) writeItem(area, key, '');
    } catch {
      // Forbidden: there is nothing.
    }
  }
}

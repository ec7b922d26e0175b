/** Where a browser keeps texts: until the tab is closed, or on the device. */
export type Area = 'sessionStorage' | 'localStorage';

/** Where the device keeps the last session. It stands here because every home page asks for it. */
export const SAVED_KEY = 'latchkey.journey';

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

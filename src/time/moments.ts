const keyOf = (name: string): string => `latchkey.time.${name}`;

/** What was entered under a name in this tab; empty where nothing was, or where storage is forbidden. */
export function readMoment(name: string): string {
  try {
    return sessionStorage.getItem(keyOf(name)) ?? '';
  } catch {
    return '';
  }
}

/** Remembers what was entered until the tab is closed. */
export function writeMoment(name: string, moment: string): void {
  try {
    sessionStorage.setItem(keyOf(name), moment);
  } catch {
    // Storage is full or forbidden: the moment is entered anew on the next step.
  }
}

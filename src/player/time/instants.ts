import { readItem, STORAGE_KEYS, writeItem } from '../storage';

const keyOf = (name: string): string => STORAGE_KEYS.time + name;

/** What was entered under a name in this tab; empty where nothing was, or where storage is forbidden. */
export const readInstant = (name: string): string => readItem('sessionStorage', keyOf(name));

/** Remembers what was entered until the tab is closed; where it cannot, it is entered anew on the next step. */
export const writeInstant = (name: string, text: string): boolean =>
  writeItem('sessionStorage', keyOf(name), text);

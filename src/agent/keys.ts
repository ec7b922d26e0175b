import { useEffect, useRef } from 'react';
import { readItem, writeItem } from '../player/storage';
import { KEYS_OFF_KEY } from './before-hydration';

/** Keys of the workspace, in the order of their help. Digits answer. Texts: `keys.<id>` in `agent`. */
export const KEYS = {
  search: ['/'],
  answer: ['1–9'],
  undo: ['u', 'Backspace'],
  note: ['n'],
  copy: ['c'],
  language: ['l'],
  hold: ['h'],
  help: ['?'],
} as const;

type KeyId = Exclude<keyof typeof KEYS, 'answer'>;

const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPING) !== null;

export const areKeysOn = (): boolean => readItem('localStorage', KEYS_OFF_KEY) === '';

export const turnKeys = (isOn: boolean): boolean =>
  writeItem('localStorage', KEYS_OFF_KEY, isOn ? '' : 'off');

const LAST_LATIN_LETTER = '\u024F';

/** Whether what a key prints is no name of `KEYS`: another alphabet, the dot of Cyrillic keyboards, or nothing yet. */
export const isForeign = (key: string, code: string): boolean =>
  key.length === 1
    ? key > LAST_LATIN_LETTER || (code === 'Slash' && /[.,]/.test(key))
    : /^(?:Dead|Process|Unidentified)$/.test(key);

/** What is printed on keys of another alphabet, by what a US keyboard prints there, as far as it was seen. */
const prints = new Map<string, string>();
export const seenPrints: ReadonlyMap<string, string> = prints;

/** What a US keyboard prints on a key. */
function usName(code: string, shiftKey: boolean): string | undefined {
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
}

/** The digit of a key: as it is printed, or by its place where digits want Shift or look otherwise. */
function digitOf(event: KeyboardEvent): number {
  const { key, code, shiftKey } = event;
  if (/^\d$/.test(key)) return Number(key);
  if (key.length > 1 || shiftKey || event.getModifierState('AltGraph')) return 0;
  return Number(/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? 0);
}

function idOf(event: KeyboardEvent): KeyId | undefined {
  const { key, code, shiftKey } = event;
  const us = isForeign(key, code) ? usName(code, shiftKey) : undefined;
  if (us && key.length === 1) prints.set(us, key.toLowerCase());
  const name = us ?? (key.length === 1 ? key.toLowerCase() : key);
  return (Object.keys(KEYS) as (keyof typeof KEYS)[]).find(
    (id): id is KeyId => id !== 'answer' && (KEYS[id] as readonly string[]).includes(name),
  );
}

/** What each key does; `answer` takes the place of an option, from 0 on. */
export type KeyActions = Record<KeyId, () => void> & { answer: (place: number) => void };

/** Listens to the keys of the workspace, never while somebody types and never to keys of the browser. */
export function useKeys(isOn: boolean, actions: KeyActions): void {
  // The newest of them, without listening anew on every change.
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape' && isTyping(event.target)) (event.target as HTMLElement).blur();
      if (isTyping(event.target)) return;
      const digit = digitOf(event);
      const id = idOf(event);
      if (!digit && !id) return;
      event.preventDefault();
      // A key that is held down was meant once.
      if (event.repeat) return;
      if (digit) latest.current.answer(digit - 1);
      else latest.current[id!]();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}

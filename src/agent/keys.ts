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

const idOf = (key: string): KeyId | undefined =>
  (Object.keys(KEYS) as (keyof typeof KEYS)[]).find(
    (id): id is KeyId => id !== 'answer' && (KEYS[id] as readonly string[]).includes(key),
  );

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
      const digit = /^[1-9]$/.test(event.key);
      const id = idOf(event.key.length === 1 ? event.key.toLowerCase() : event.key);
      if (!digit && !id) return;
      event.preventDefault();
      if (digit) latest.current.answer(Number(event.key) - 1);
      else latest.current[id!]();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}

import { useEffect, useRef } from 'react';
import { readItem, writeItem } from '../player/storage';
import { hydration, KEYS_OFF_KEY } from './before-hydration';

/**
 * Keys of the workspace, in the order of their help: what is said, the calls, what is looked at and written. Digits
 * answer, and with Shift they take calls. Texts: `keys.<id>` in `agent`.
 */
export const KEYS = {
  answer: ['1–9'],
  undo: ['u', 'Backspace'],
  reported: ['r'],
  together: ['d'],
  tried: ['a'],
  trail: ['t'],
  drawings: ['f'],
  both: ['b'],
  name: ['i'],
  next: ['p'],
  take: ['⇧1–9'],
  hold: ['h'],
  wrapUp: ['w'],
  end: ['e'],
  undoEnd: ['z'],
  language: ['l'],
  appLanguage: ['⇧l'],
  search: ['/'],
  articles: ['0'],
  map: ['m'],
  rulesOut: ['x'],
  note: ['n'],
  copy: ['c'],
  send: ['s'],
  handOver: ['g'],
  help: ['?'],
  close: ['Escape'],
} as const;

/** Something that a key does. */
export type KeyId = Exclude<keyof typeof KEYS, 'answer' | 'take'>;

const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/** Whether keys are text where they are pressed. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPING) !== null;

export const areKeysOn = (): boolean => readItem('localStorage', KEYS_OFF_KEY) === '';

export const turnKeys = (isOn: boolean): boolean =>
  writeItem('localStorage', KEYS_OFF_KEY, isOn ? '' : 'off');

/** A key of a keyboard that will only say later what was typed. */
const COMES_LATER = /^(?:Dead|Process|Unidentified)$/;

const LAST_LATIN_LETTER = '\u024F';

/** Whether what a key prints is no name of `KEYS`: another alphabet, the dot of Cyrillic keyboards, or nothing yet. */
const isForeign = (key: string, code: string): boolean =>
  key.length === 1
    ? key > LAST_LATIN_LETTER || (code === 'Slash' && /[.,]/.test(key))
    : COMES_LATER.test(key);

/** What is printed on keys of another alphabet, by what a US keyboard prints there, as far as it was seen. */
const prints = new Map<string, string>();
export const seenPrints: ReadonlyMap<string, string> = prints;

/** What a US keyboard prints on a key. */
function usName(code: string, shiftKey: boolean): string | undefined {
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
}

/** The digit where a key stands, whatever it prints. */
const digitAt = (code: string): number => Number(/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? NaN);

/** The digit of a key: as it is printed, or by its place where digits want Shift or look otherwise. */
function digitOf(event: KeyboardEvent): number {
  const { key, code, shiftKey } = event;
  if (/^\d$/.test(key)) return Number(key);
  if (key.length > 1 || shiftKey || event.getModifierState('AltGraph')) return NaN;
  return digitAt(code);
}

/** The place of the call that a digit with Shift stands for, where it prints no digit itself. */
const callOf = ({ key, code, shiftKey }: KeyboardEvent): number =>
  shiftKey && key.length === 1 && code.startsWith('Digit') ? digitAt(code) : NaN;

/** The name of a key whatever alphabet it prints: `n`, `?`, `Escape`. */
export function keyName({
  key,
  code,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  const us = isForeign(key, code) ? usName(code, shiftKey) : undefined;
  if (us && key.length === 1) prints.set(us, key.toLowerCase());
  return us ?? (key.length === 1 ? key.toLowerCase() : key);
}

function idOf(event: KeyboardEvent): KeyId | undefined {
  const { shiftKey } = event;
  const name = keyName(event);
  const find = (wanted: string) =>
    (Object.keys(KEYS) as KeyId[]).find((id) => (KEYS[id] as readonly string[]).includes(wanted));
  return (shiftKey ? find(`⇧${name}`) : undefined) ?? find(name);
}

/** What each key does; `answer` takes the place of an option, `take` that of a call, both from 0 on. */
export type KeyActions = Record<KeyId, () => void> &
  Record<'answer' | 'take', (place: number) => void>;

/** What a key asks for; undefined where it is none of the workspace. */
function actOf(event: KeyboardEvent): ((actions: KeyActions) => void) | undefined {
  const digit = digitOf(event);
  if (digit > 0) return ({ answer }) => answer(digit - 1);
  const id = digit === 0 ? 'articles' : idOf(event);
  if (id) return (actions) => actions[id]();
  const call = callOf(event);
  return call > 0 ? ({ take }) => take(call - 1) : undefined;
}

/** Where nothing but a search is to be done, letters are its text until Escape has left it. */
export interface Idle {
  /** Whether Escape has left the search, and nothing was typed since. */
  isLeft: boolean;
  onLeave: (isLeft: boolean) => void;
  /** Whether a key is printed all the same. */
  isPrinted: (id: KeyId) => boolean;
  /** Types letters into the search. */
  begin: (text: string) => void;
}

/** Listens to the keys of the workspace, never while somebody types and never to keys of the browser. */
export function useKeys(isOn: boolean, actions: KeyActions, idle: Idle | undefined): void {
  // The newest of them, without listening anew on every change.
  const latest = useRef({ actions, idle });
  useEffect(() => {
    latest.current = { actions, idle };
  });
  useEffect(() => {
    if (!isOn) return undefined;
    /** Whether a key is text where a search is all that there is to do. */
    const isText = (event: KeyboardEvent, { isLeft, isPrinted }: Idle) => {
      if (!/^\p{L}$/u.test(event.key)) return false;
      const id = idOf(event);
      // The key that takes an end back, where it prints that letter itself: elsewhere the letter begins a word.
      if (id === 'undoEnd' && /z/i.test(event.key) && isPrinted(id)) return false;
      return !isLeft || !id || !isPrinted(id);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { idle } = latest.current;
      if (key === 'Escape') idle?.onLeave(true);
      if (isTyping(target)) {
        if (key !== 'Escape') return idle?.onLeave(false);
        (target as HTMLElement).blur();
      } else if (idle && !idle.isLeft && COMES_LATER.test(key)) {
        // What it says goes where the caret is.
        return idle.begin('');
      }
      const begin = () => {
        idle?.onLeave(false);
        idle?.begin(key);
      };
      const act = idle && isText(event, idle) ? begin : actOf(event);
      if (!act) return;
      event.preventDefault();
      // A key that is held down was meant once.
      if (!event.repeat) act(latest.current.actions);
    };
    addEventListener('keydown', onKeyDown);
    hydration.abort();
    return () => removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}

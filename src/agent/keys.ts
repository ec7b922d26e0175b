import { useEffect, useRef } from 'react';
import { readItem, writeItem } from '../player/storage';
import { KEYS_OFF_KEY } from './before-hydration';

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

/** Where nothing but a search is to be done, letters are its text. */
export interface Idle {
  /** Whether a key is printed all the same: a letter that stands alone is that key. */
  isPrinted: (id: KeyId) => boolean;
  /** Begins the search by these letters. */
  begin: (text: string) => void;
}

/** So long a letter with a key of its own waits for the next one, with which it is text. */
const ALONE_MS = 400;

/** Listens to the keys of the workspace, never while somebody types and never to keys of the browser. */
export function useKeys(isOn: boolean, actions: KeyActions, idle: Idle | undefined): void {
  // The newest of them, without listening anew on every change.
  const latest = useRef({ actions, idle });
  useEffect(() => {
    latest.current = { actions, idle };
  });
  useEffect(() => {
    if (!isOn) return undefined;
    let waiting = '';
    let timer: ReturnType<typeof setTimeout>;
    /** What a letter does where a search is all that there is to do. */
    const takeLetter = (event: KeyboardEvent, { isPrinted, begin }: Idle) => {
      clearTimeout(timer);
      const id = idOf(event);
      const text = waiting + event.key;
      waiting = '';
      if (text.length > 1 || !id || !isPrinted(id)) return begin(text);
      waiting = text;
      timer = setTimeout(() => {
        waiting = '';
        latest.current.actions[id]();
      }, ALONE_MS);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape' && isTyping(event.target)) (event.target as HTMLElement).blur();
      if (isTyping(event.target)) return;
      const { idle } = latest.current;
      const letter = idle && /^\p{L}$/u.test(event.key) ? idle : undefined;
      const act = letter ? () => takeLetter(event, letter) : actOf(event);
      if (!act) return;
      event.preventDefault();
      // A key that is held down was meant once.
      if (!event.repeat) act(latest.current.actions);
    };
    addEventListener('keydown', onKeyDown);
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', onKeyDown);
    };
  }, [isOn]);
}

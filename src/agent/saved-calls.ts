import { isLocale } from '../content/locales';
import { readItem, writeItem } from '../player/storage';
import { CALLS_KEY } from './before-hydration';

const VERSION = 1;
/** More than anybody parks; a longer list was not written by us. */
const MAX_CALLS = 50;
const MOMENT_TYPES = ['start', 'hold', 'resume', 'wrapUp', 'end'] as const;

/** What happened to a call, and when, in milliseconds since 1970. */
export interface CallMoment {
  type: (typeof MOMENT_TYPES)[number];
  at: number;
}

/** How the agent knows of an answer: the caller said so, or both did it together. */
export type Mark = 'reported' | 'together';

/** One caller, from the first word to the finished note, as the device keeps it. */
export interface SavedCall {
  id: number;
  /** The caller's language. */
  language: string;
  /** Language of the caller's app. */
  appLanguage: string;
  moments: readonly CallMoment[];
  /** Link of the caller's journey; empty until a symptom is found. */
  link: string;
  /** When the step on screen was reached, in milliseconds since 1970. */
  reachedAt: number;
  /** Milliseconds spent on a step, by its key. */
  spent: Readonly<Record<string, number>>;
  /** Keys of the fixes that the caller had tried before. */
  tried: readonly string[];
  /** Marks of answers, by the key of their step. */
  marks: Readonly<Record<string, Mark>>;
  /** The agent's own words. They never leave the device but by the agent's hand. */
  note: string;
}

/** All calls that have not ended, and the id of the one on screen; 0 where there is none. */
export interface SavedCalls {
  calls: readonly SavedCall[];
  current: number;
}

const isRecordOf = (value: unknown, isRight: (each: unknown) => boolean): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every(isRight);

const isMoment = (value: unknown): value is CallMoment => {
  const { type, at } = (value ?? {}) as Record<string, unknown>;
  return MOMENT_TYPES.includes(type as CallMoment['type']) && Number.isFinite(at);
};

const isListOf = (value: unknown, isRight: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isRight);

const isString = (value: unknown): value is string => typeof value === 'string';
const isMark = (value: unknown): value is Mark => value === 'reported' || value === 'together';

function isSavedCall(value: unknown): value is SavedCall {
  const call = (value ?? {}) as Record<string, unknown>;
  return (
    Number.isInteger(call.id) &&
    isLocale(call.language as string) &&
    isLocale(call.appLanguage as string) &&
    isListOf(call.moments, isMoment) &&
    Number.isFinite(call.reachedAt) &&
    isRecordOf(call.spent, Number.isFinite) &&
    isListOf(call.tried, isString) &&
    isRecordOf(call.marks, isMark) &&
    isString(call.note) &&
    isString(call.link)
  );
}

/** The calls that the device keeps, none where what it keeps is damaged. */
export function readCalls(): SavedCalls {
  const none = { calls: [], current: 0 };
  try {
    const value: unknown = JSON.parse(readItem('localStorage', CALLS_KEY));
    const { version, calls, current } = (value ?? {}) as Record<string, unknown>;
    if (version !== VERSION || !Number.isInteger(current)) return none;
    if (!Array.isArray(calls) || calls.length > MAX_CALLS || !calls.every(isSavedCall)) return none;
    return { calls, current: current as number };
  } catch {
    return none;
  }
}

/** @returns false where storage is full or forbidden. */
export function saveCalls({ calls, current }: SavedCalls): boolean {
  const text = JSON.stringify({ version: VERSION, calls, current });
  return writeItem('localStorage', CALLS_KEY, calls.length === 0 ? '' : text);
}

import type { OutcomeTag } from '../engine/setup';
import { isLocale } from '../content/locales';
import { asideOf, readItem, setAside, writeItem } from '../player/storage';
import { CALLS_KEY } from './before-hydration';
import type { NoteRun } from './note-tree';
import type { SharedNote } from './shared-note';

const VERSION = 1;
/** More than anybody has on the line. What is beyond waits its turn on the device. */
const MAX_OPEN_CALLS = 50;
const MOMENT_TYPES = ['start', 'hold', 'resume', 'wrapUp', 'end'] as const;

/** What happened to a call, and when, in milliseconds since 1970. */
export interface CallMoment {
  type: (typeof MOMENT_TYPES)[number];
  at: number;
}

/** How the agent knows of an answer: the caller said so, or both did it together. */
export type Mark = 'reported' | 'together';

/** One caller, from the first word to the finished note, as the device keeps it. */
export interface SavedCall extends SharedNote {
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
  /** Marks of answers, by key: see `marks.ts`. */
  marks: Readonly<Record<string, Mark>>;
  /** The agent's own words. They never leave the device but by the agent's hand. */
  note: string;
  /** Name or number of the caller, as the agent typed it or a helpdesk gave it. */
  name?: string;
  /** What the caller said, as the agent typed it into the search: a line for each topic, with tabs between. */
  symptom?: string;
  /** Numbers of its topics by their place, where they have changed places; those behind came later. */
  order?: readonly number[] | undefined;
  /** When what a time rule counts from happened, by its id, as the field for it has it. */
  instants?: Readonly<Record<string, string>>;
  /** How it ends where it stands now; absent before an outcome. */
  outcome?: OutcomeTag | undefined;
  /** Where its note went, as it stands now; absent where it went nowhere. */
  noted?: 'copied' | 'sent' | undefined;
  /** Number of the ticket in a helpdesk. */
  ticket?: string;
  /** Tells calls of two tabs apart that have the same number. Calls of older versions have none. */
  key?: string;
  /** How often each part was changed in each tab: see `merge-calls.ts`. */
  changes?: Readonly<Record<string, number>>;
}

/** What the device keeps of an agent's calls. */
export interface SavedCalls {
  /** Open ones, and those that ended today or in the night. */
  calls: readonly SavedCall[];
  /** Number of the one on screen; 0 where there is none. */
  current: number;
  /** Calls that were cleared, or are over, by key, with the changes of their line until then. */
  cleared: Readonly<Record<string, number>>;
  /** When the clock first said that a call is over, by key: see `merge-calls.ts`. */
  over?: SavedCalls['cleared'] | undefined;
  /** Entries among the calls that cannot be read, or for which there is no room yet. */
  aside: readonly unknown[];
}

interface SavedCallsDocument extends Pick<SavedCalls, 'current' | 'cleared' | 'over'> {
  /** Whatever stands in the place of calls. */
  all: readonly unknown[];
}

export const callKey = ({ key, id, moments }: SavedCall): string =>
  key ?? `${id} ${moments[0]?.at ?? 0}`;

/** When a call ended; undefined while it is open. */
export const endOf = ({ moments }: Pick<SavedCall, 'moments'>): number | undefined =>
  moments.find(({ type }) => type === 'end')?.at;

const isRecordOf = (value: unknown, isRight: (each: unknown) => boolean): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((each) => isRight(each));

/** A time that a date can have. */
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && !Number.isNaN(new Date(value).getTime());

const isMoment = (value: unknown): value is CallMoment => {
  const { type, at } = (value ?? {}) as Record<string, unknown>;
  return MOMENT_TYPES.includes(type as CallMoment['type']) && isTime(at);
};

/** Without a start a call could never end. */
const hasStart = (value: unknown): boolean =>
  isListOf(value, isMoment) && (value as CallMoment[]).some(({ type }) => type === 'start');

const isListOf = (value: unknown, isRight: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every((each) => isRight(each));

const isPiece = (value: unknown): boolean =>
  isString(value) || (Number.isSafeInteger(value) && (value as number) > 0);

const isRun = (value: unknown): value is NoteRun => {
  const { name, at, pieces } = (value ?? {}) as Record<string, unknown>;
  return isString(name) && isString(at) && isListOf(pieces, isPiece);
};

const isString = (value: unknown): value is string => typeof value === 'string';
const isMark = (value: unknown): value is Mark => value === 'reported' || value === 'together';
const isOneOf = (value: unknown, ...all: readonly string[]): boolean =>
  value === undefined || all.includes(value as string);

function isSavedCall(value: unknown): value is SavedCall {
  const call = (value ?? {}) as Record<string, unknown>;
  return (
    Number.isSafeInteger(call.id) &&
    Number.isSafeInteger((call.id as number) + MAX_OPEN_CALLS) &&
    isLocale(call.language as string) &&
    isLocale(call.appLanguage as string) &&
    hasStart(call.moments) &&
    isTime(call.reachedAt) &&
    isRecordOf(call.spent, Number.isFinite) &&
    isListOf(call.tried, isString) &&
    isRecordOf(call.marks, isMark) &&
    isString(call.note) &&
    isListOf(call.tree ?? [], isRun) &&
    isString(call.link) &&
    [call.name, call.symptom, call.ticket].every((text) => isString(text ?? '')) &&
    isOneOf(call.outcome, 'solved', 'escalated', 'handedOver') &&
    isOneOf(call.noted, 'copied', 'sent') &&
    isListOf(call.order ?? [], Number.isInteger) &&
    isRecordOf(call.instants ?? {}, isString) &&
    isString(call.key ?? '') &&
    isRecordOf(call.changes ?? {}, Number.isFinite)
  );
}

/** A document of this version, whatever its calls are; undefined for any other text. */
function parseDocument(text: string): SavedCallsDocument | undefined {
  try {
    const value = JSON.parse(text) as Record<string, unknown> | null;
    const { version, calls, current, aside, cleared, over } = value ?? {};
    if (version !== VERSION || !Array.isArray(calls)) return undefined;
    return {
      all: [...(calls as unknown[]), ...(Array.isArray(aside) ? (aside as unknown[]) : [])],
      current: Number.isInteger(current) ? (current as number) : 0,
      cleared: isRecordOf(cleared, Number.isFinite) ? (cleared as SavedCalls['cleared']) : {},
      over: isRecordOf(over, Number.isFinite) ? (over as SavedCalls['cleared']) : {},
    };
  } catch {
    return undefined;
  }
}

/** The calls that the device keeps. A text that cannot be read is kept aside. */
export function readCalls(): SavedCalls {
  const text = readItem('localStorage', CALLS_KEY);
  const saved = parseDocument(text);
  if (!saved) {
    if (text) setAside(CALLS_KEY);
    return { calls: [], current: 0, cleared: {}, aside: [] };
  }
  const calls = new Map<string, SavedCall>();
  const aside: unknown[] = [];
  let open = 0;
  for (const each of saved.all) {
    const isNew = isSavedCall(each) && !calls.has(callKey(each));
    if (isNew && endOf(each) === undefined) open += 1;
    if (isNew && (endOf(each) !== undefined || open <= MAX_OPEN_CALLS))
      calls.set(callKey(each), each);
    else aside.push(each);
  }
  const { current, cleared, over } = saved;
  return { calls: [...calls.values()], current, cleared, over, aside };
}

/** @returns false where storage is full or forbidden, or holds what cannot be kept aside. */
export function saveCalls({ calls, current, cleared, over = {}, aside }: SavedCalls): boolean {
  const before = readItem('localStorage', CALLS_KEY);
  if (before && !parseDocument(before) && !setAside(CALLS_KEY)) return false;
  const hasCleared = Object.keys(cleared).length > 0;
  const isEmpty = calls.length + aside.length === 0 && !hasCleared;
  const text = JSON.stringify({
    version: VERSION,
    calls,
    current,
    ...(hasCleared && { cleared }),
    ...(Object.keys(over).length > 0 && { over }),
    ...(aside.length > 0 && { aside }),
  });
  const next = isEmpty ? '' : text;
  // Each write would wake the other tabs.
  return next === before || writeItem('localStorage', CALLS_KEY, next);
}

/** All that is kept aside, as text: a note in it may still be read by a person. */
export const callsAside = (): string[] => [
  ...readCalls().aside.map((each) => JSON.stringify(each, undefined, 2)),
  ...readItem('localStorage', asideOf(CALLS_KEY)).split('\n').filter(Boolean),
];

/** Deletes what is kept aside, but for calls that only wait for room. */
export function deleteAside(): void {
  const saved = readCalls();
  const shown = new Set(saved.calls.map(callKey));
  const isWaiting = (each: unknown) => isSavedCall(each) && !shown.has(callKey(each));
  saveCalls({ ...saved, aside: saved.aside.filter(isWaiting) });
  writeItem('localStorage', asideOf(CALLS_KEY), '');
}

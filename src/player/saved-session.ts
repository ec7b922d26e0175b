import { hasAnswers } from '../engine/journey';
import type { SavedJourney, SessionContext, Standing } from '../engine/session-moves';
import { isWholeLink } from '../engine/link';
import { readPendingAnswers, replacePendingAnswers } from './pending-answers';
import { readItem, SAVED_KEY, writeItem } from './storage';

const VERSION = 1;

/** 30 days, in milliseconds. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** More fixes than all articles together have. */
const MAX_TRIED = 500;

/** A journey with the fixes that were tried, as the device keeps it. It is the same in every language. */
export interface SavedSession extends SavedJourney {
  /** When it was last walked, in milliseconds since 1970. */
  at: number;
}

const isStepKey = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z0-9-]{1,60}:[a-zA-Z0-9]{1,60}$/.test(value);

const isSavedSession = (value: unknown): value is SavedSession => {
  const { version, at, link, tried } = (value ?? {}) as Record<string, unknown>;
  return (
    version === VERSION &&
    Number.isFinite(at) &&
    typeof link === 'string' &&
    isWholeLink(link) &&
    Array.isArray(tried) &&
    tried.length <= MAX_TRIED &&
    tried.every(isStepKey)
  );
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The session that the device keeps. One past its time is removed.
 *
 * @param now in milliseconds since 1970.
 * @returns undefined where nothing is kept; `unreadable` where what is kept was damaged or written by
 * another version.
 */
export function readSavedSession(now: number): SavedSession | 'unreadable' | undefined {
  const text = readItem('localStorage', SAVED_KEY);
  if (text === '') return undefined;
  const value = parse(text);
  if (!isSavedSession(value)) return 'unreadable';
  const { at, link, tried } = value;
  // A clock that was set back must not make it last for ever.
  if (Math.abs(now - at) < LIFETIME) return { at, link, tried };
  writeItem('localStorage', SAVED_KEY, '');
  return undefined;
}

/** @returns false where storage is full or forbidden. */
export const saveSession = ({ at, link, tried }: SavedSession): boolean =>
  writeItem('localStorage', SAVED_KEY, JSON.stringify({ version: VERSION, at, link, tried }));

/** Whether the device keeps a session, refuses to, or had kept something damaged until now. */
export type Keeping = 'kept' | 'refused' | 'unreadable';

/**
 * Saves a session from its first answer on. One that somebody else's link brought is saved once it is answered here.
 *
 * @returns undefined while nothing may be kept.
 */
export function keepSession({
  at,
  alreadyTried,
  isOwn,
}: Pick<SessionContext, 'alreadyTried' | 'isOwn'> & { at: Standing | undefined }):
  | Keeping
  | undefined {
  if (!at || !isOwn || !hasAnswers(at.journey)) return undefined;
  const now = Date.now();
  const wasUnreadable = readSavedSession(now) === 'unreadable';
  if (!saveSession({ at: now, link: at.link, tried: alreadyTried })) return 'refused';
  return wasUnreadable ? 'unreadable' : 'kept';
}

/** What this tab and this device know of a session before its page opens. */
export function restoreSession(): { pending: string; saved?: SavedJourney } {
  const saved = readSavedSession(Date.now());
  return {
    pending: readPendingAnswers(),
    ...(typeof saved === 'object' && { saved }),
  };
}

/** Removes the session from the device and from the tab. */
export function forgetSession(): void {
  writeItem('localStorage', SAVED_KEY, '');
  replacePendingAnswers('');
}

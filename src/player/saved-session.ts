import type { ActorRefFrom } from 'xstate';
import { outcomeTag } from '../engine/flow';
import { hasAnswers } from '../engine/journey';
import type { sessionMachine } from '../engine/session';
import type { Open, SavedJourney, SessionContext } from '../engine/session-moves';
import { isSameJourney, isWholeLink } from '../engine/link';
import { appLanguage, isAppLanguage } from '../content/locales';
import { appIn } from './app-param';
import { readPendingAnswers } from './pending-answers';
import { forgetSession, readItem, setAside, STORAGE_KEYS, writeItem } from './storage';

const KEY = STORAGE_KEYS.session;

const VERSION = 1;

/** 30 days, in milliseconds. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** More fixes than all articles together have. */
const MAX_TRIED = 500;

/** A journey with the fixes that were tried, as the device keeps it. It is the same in every language. */
export interface SavedSession extends SavedJourney {
  /** When it was last walked, in milliseconds since 1970. */
  at: number;
  /** Whether the problem is solved: home keeps no room for an offer then, see keep-room.ts. */
  isSolved?: boolean | undefined;
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
  const text = readItem('localStorage', KEY);
  if (text === '') return undefined;
  const value = parse(text);
  if (!isSavedSession(value)) return 'unreadable';
  const { at, link, tried, app, isSolved } = value;
  // A clock that was set back must not make it last for ever.
  if (Math.abs(now - at) < LIFETIME)
    return {
      at,
      link,
      tried,
      ...(isAppLanguage(app) && { app }),
      ...(isSolved === true && { isSolved }),
    };
  writeItem('localStorage', KEY, '');
  return undefined;
}

/** @returns false where storage is full or forbidden. */
export const saveSession = (session: SavedSession): boolean =>
  writeItem('localStorage', KEY, JSON.stringify({ version: VERSION, ...session }));

/** Whether the device keeps a session, refuses to, or had to keep aside what it could not read. */
export type Keeping = 'kept' | 'refused' | 'unreadable';

/**
 * Saves a session from its first answer on. One that somebody else's link brought is saved once it is answered here.
 *
 * @returns undefined while nothing may be kept.
 */
function keep({ at, alreadyTried, isOwn }: SessionContext): Keeping | undefined {
  if (!at || !isOwn || !hasAnswers(at.journey)) return undefined;
  const now = Date.now();
  const saved = readSavedSession(now);
  // To look at what was answered before takes no answer back.
  const isLonger =
    typeof saved === 'object' &&
    saved.link.length >= at.link.length &&
    isSameJourney(saved.link, at.link);
  const longer = at.isOpened && isLonger ? saved : undefined;
  if (longer && longer.app === at.app) return 'kept';
  const wasUnreadable = saved === 'unreadable';
  if (wasUnreadable && !setAside(KEY)) return 'refused';
  const { link, tried, isSolved } = longer ?? {
    link: at.link,
    tried: alreadyTried,
    isSolved: outcomeTag(at.flow, at.step) === 'solved' || undefined,
  };
  if (!saveSession({ at: now, link, tried, isSolved, app: at.app })) return 'refused';
  return wasUnreadable ? 'unreadable' : 'kept';
}

/**
 * Saves a session in the task of each answer, so that nothing can come between. A tab where nobody answers writes
 * nothing, and one that is shown again, or told by another tab, learns that its session was forgotten.
 *
 * @param tell takes how the session is kept, whenever that is known anew.
 * @returns ends it.
 */
export function keepSession(
  session: ActorRefFrom<typeof sessionMachine>,
  tell: (keeping: Keeping | undefined) => void,
): () => void {
  let before = session.getSnapshot().context;
  let keeping: Keeping | undefined;
  const forgetToo = (): boolean => {
    if (!keeping || keeping === 'refused' || readItem('localStorage', KEY) !== '') return false;
    forgetSession();
    tell((keeping = undefined));
    session.send({ type: 'FORGET' });
    return true;
  };
  const saving = session.subscribe(({ context }) => {
    const { at: from, alreadyTried, isOwn } = before;
    const { at } = context;
    before = context;
    const isSame = at?.link === from?.link && at?.app === from?.app;
    if (isSame && alreadyTried === context.alreadyTried && isOwn === context.isOwn) return;
    // An answer counts anew, whatever was forgotten before it; a step back does not.
    const isAnswer = at && from && at.link.length > from.link.length;
    if (isAnswer || !forgetToo()) tell((keeping = keep(context)));
  });
  const signs = ['storage', 'pageshow', 'visibilitychange'];
  for (const sign of signs) addEventListener(sign, forgetToo, true);
  return () => {
    saving.unsubscribe();
    for (const sign of signs) removeEventListener(sign, forgetToo, true);
  };
}

/**
 * What this tab, this device and the address know of a session before its page opens.
 *
 * @param search the query of the address.
 */
export function restoreSession(search = ''): Pick<Open, 'pending' | 'saved' | 'app'> {
  const saved = readSavedSession(Date.now());
  return {
    pending: readPendingAnswers(),
    ...(typeof saved === 'object' && { saved }),
    app: appLanguage(appIn(search)),
  };
}

/**
 * Takes what cannot be read out of the way, and does not lose it.
 *
 * @param text which it was: another tab may have saved a session in its place.
 */
export function dismissUnreadable(text: string): void {
  if (readItem('localStorage', KEY) === text && setAside(KEY)) writeItem('localStorage', KEY, '');
}

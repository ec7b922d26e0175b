import type { Journey } from '../engine/journey';
import { writeJourney } from '../engine/link';
import { loadJourney } from '../content/load-journey';
import { isLocale } from '../content/locales';
import { readItem, writeItem } from '../player/storage';
import { CALLS_KEY } from './at-rest';
import type { CallMoment } from './call-machine';
import type { Call, Calls, Mark } from './calls';

const VERSION = 1;
/** More than anybody parks; a longer list was not written by us. */
const MAX_CALLS = 50;
const MOMENT_TYPES = ['start', 'hold', 'resume', 'wrapUp', 'end'];

/** A call as the device keeps it: its journey is a link. */
type KeptCall = Omit<Call, 'journey'> & { link: string };

const isRecordOf = (value: unknown, isRight: (each: unknown) => boolean): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every(isRight);

const isMoment = (value: unknown): value is CallMoment => {
  const { type, at } = (value ?? {}) as Record<string, unknown>;
  return MOMENT_TYPES.includes(type as string) && Number.isFinite(at);
};

const isListOf = (value: unknown, isRight: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isRight);

const isString = (value: unknown): value is string => typeof value === 'string';
const isMark = (value: unknown): value is Mark => value === 'reported' || value === 'together';

function isKeptCall(value: unknown): value is KeptCall {
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

/** What the device keeps, or undefined where that is nothing or damaged. */
function readKept(): { calls: KeptCall[]; current: number } | undefined {
  try {
    const value: unknown = JSON.parse(readItem('localStorage', CALLS_KEY));
    const { version, calls, current } = (value ?? {}) as Record<string, unknown>;
    if (version !== VERSION || !Number.isInteger(current)) return undefined;
    if (!Array.isArray(calls) || calls.length > MAX_CALLS || !calls.every(isKeptCall))
      return undefined;
    return { calls, current: current as number };
  } catch {
    return undefined;
  }
}

/**
 * The journey of a link, as far as the flows still allow it.
 *
 * @throws Error when a flow cannot be downloaded.
 */
export async function journeyOf(link: string): Promise<Journey | undefined> {
  if (link === '') return undefined;
  const opened = await loadJourney(link);
  return typeof opened === 'string' ? undefined : opened.journey;
}

/**
 * The calls that the device keeps, none where what it keeps is damaged.
 *
 * @throws Error when a flow cannot be downloaded.
 */
export async function readCalls(): Promise<Calls> {
  const kept = readKept();
  if (!kept) return { calls: [], current: 0 };
  const calls = await Promise.all(
    kept.calls.map(async ({ link, ...call }): Promise<Call> => {
      const journey = await journeyOf(link);
      return { ...call, ...(journey && { journey }) };
    }),
  );
  return { calls, current: kept.current };
}

/** @returns false where storage is full or forbidden. */
export function writeCalls({ calls, current }: Calls): boolean {
  if (calls.length === 0) return writeItem('localStorage', CALLS_KEY, '');
  const kept = calls.map(
    ({ journey, ...call }): KeptCall => ({
      ...call,
      link: journey ? writeJourney(journey) : '',
    }),
  );
  return writeItem(
    'localStorage',
    CALLS_KEY,
    JSON.stringify({ version: VERSION, calls: kept, current }),
  );
}

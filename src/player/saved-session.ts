import { readJourney } from '../engine/link';
import { writeNote } from './pending-answers';
import { KEPT_KEY, readItem, writeItem } from './storage';

const VERSION = 1;

/** 30 days, in milliseconds. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** More fixes than all articles together have. */
const MAX_TRIED = 500;

/** A journey with its record, as the device keeps it. It is the same in every language. */
export interface Kept {
  /** When it was last walked, in milliseconds since 1970. */
  at: number;
  /** Fragment of the link that replays it. */
  link: string;
  /** Fixes that the person reported as tried, as `flow:step`. */
  tried: readonly string[];
}

const isPlace = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z0-9-]{1,60}:[a-zA-Z0-9]{1,60}$/.test(value);

const isKept = (value: unknown): value is Kept & { version: number } => {
  const { version, at, link, tried } = (value ?? {}) as Record<string, unknown>;
  return (
    version === VERSION &&
    Number.isFinite(at) &&
    typeof link === 'string' &&
    Array.isArray(readJourney(link)) &&
    Array.isArray(tried) &&
    tried.length <= MAX_TRIED &&
    tried.every(isPlace)
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
 * The journey that the device keeps. One past its time is removed.
 *
 * @param now in milliseconds since 1970.
 * @returns undefined where nothing is kept; `unreadable` where what is kept was damaged or written by
 * another version.
 */
export function readKept(now: number): Kept | 'unreadable' | undefined {
  const text = readItem('localStorage', KEPT_KEY);
  if (text === '') return undefined;
  const value = parse(text);
  if (!isKept(value)) return 'unreadable';
  const { at, link, tried } = value;
  // A clock that was set back must not make it last for ever.
  if (Math.abs(now - at) < LIFETIME) return { at, link, tried };
  writeItem('localStorage', KEPT_KEY, '');
  return undefined;
}

/** @returns false where storage is full or forbidden. */
export const writeKept = ({ at, link, tried }: Kept): boolean =>
  writeItem('localStorage', KEPT_KEY, JSON.stringify({ version: VERSION, at, link, tried }));

/** Removes the journey from the device and from the tab. */
export function forgetJourney(): void {
  writeItem('localStorage', KEPT_KEY, '');
  writeNote('');
}

/** Whether one of two journeys, given as fragments, goes on from the other. */
export const isSameJourney = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);

import { useEffect } from 'react';
import type { Journey } from '../engine/journey';
import { journeyFragment } from './address';
import { isSameJourney, readKept, writeKept } from './saved-session';
import type { JourneyRecord } from './journey-record';

/** The record after the device was asked for it, or was given it to keep. */
function keepRecord(link: string, record: JourneyRecord): JourneyRecord {
  const { tried, isOwn, keeping } = record;
  const kept = readKept(Date.now());
  const isSame = typeof kept === 'object' && link !== '' && isSameJourney(kept.link, link);
  if (!tried) return { ...record, tried: isSame ? kept.tried : [] };

  const mayKeep = link !== '' && (isOwn || isSame);
  const isKept = mayKeep && writeKept({ at: Date.now(), link, tried });
  if (mayKeep && !isKept) return { ...record, keeping: 'refused' };
  // Said until the next answer, even though the device can be read again by now.
  const isSaid = keeping === 'unreadable' && typeof kept === 'object' && kept.link === link;
  if (kept === 'unreadable' || isSaid) return { ...record, keeping: 'unreadable' };
  return { ...record, keeping: isKept ? 'kept' : undefined };
}

/**
 * Keeps the journey on the device from the first answer on, and takes up its record there. A journey
 * that somebody else's link brought is kept once it is answered here.
 */
export function useKept(
  journey: Journey,
  record: JourneyRecord,
  setRecord: (record: JourneyRecord) => void,
): void {
  const link = journey.some(({ trail }) => trail.length > 0) ? journeyFragment(journey) : '';

  // The device is outside React: it is asked once, and written to after every answer.
  useEffect(() => {
    const next = keepRecord(link, record);
    if (next.tried !== record.tried || next.keeping !== record.keeping) setRecord(next);
  }, [link, record, setRecord]);
}

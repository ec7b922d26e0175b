/**
 * What is known of a journey besides its answers. It stays on the device: a link carries the answers
 * only.
 */
export interface JourneyRecord {
  /** Fixes that the person reported as tried, as `flow:step`; undefined until the device was asked. */
  tried: readonly string[] | undefined;
  /** Whether the person answered in this tab; until then nothing may be kept. */
  isOwn: boolean;
  /** Whether the device keeps the journey, refused to, or had kept something damaged. */
  keeping?: 'kept' | 'refused' | 'unreadable' | undefined;
}

/** The record once a fix was looked at on its own page: from now on it is more than reported. */
export const withoutTried = (record: JourneyRecord, place: string): JourneyRecord => ({
  ...record,
  tried: record.tried?.filter((each) => each !== place),
});

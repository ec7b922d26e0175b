import type { ToWidget } from './host';

/** As messages have it; they themselves are in the script that runs before this one. */
const PLACE = /^\/\w[\w/#:+-]{0,4200}$/;

/** 30 days, in milliseconds: as long as the site keeps a journey. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** Keeps the place of a widget on the device, for as long as its host asks for it. */
export interface Remembered {
  /** Empty where nothing is kept, or where it was kept for longer than 30 days. */
  read: (options: ToWidget) => string;
  /** Keeps the place, or removes it where it is empty or not to be kept. */
  write: (options: ToWidget, place: string) => void;
}

const isWanted = ({ remember }: ToWidget) => remember !== 'false';

/**
 * @param device the browser's storage; undefined where it is blocked.
 * @param host origin of the host's page: each has its own.
 * @param now in milliseconds since 1970.
 */
export function rememberOn(
  device: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined,
  host: string,
  now: () => number = Date.now,
): Remembered {
  const keyOf = ({ flow }: ToWidget) => `latchkey.widget ${host} ${flow}`;
  return {
    read: (options) => {
      const kept = (isWanted(options) && device?.getItem(keyOf(options))) || '';
      const [at, place = ''] = kept.split(' ');
      // A clock that was set back must not make it last for ever. Without a time, nobody knows its age.
      const isFresh = Math.abs(now() - Number(at)) < LIFETIME;
      return isFresh && PLACE.test(place) ? place : '';
    },
    write: (options, place) => {
      try {
        if (isWanted(options) && place) device?.setItem(keyOf(options), `${now()} ${place}`);
        else device?.removeItem(keyOf(options));
      } catch {
        // Storage is full: nothing is remembered.
      }
    },
  };
}

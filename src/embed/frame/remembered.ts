import type { ToWidget } from './host';
import { TO_WIDGET } from '../messages';

/** Keeps the place of a widget on the device, for as long as its host asks for it. */
export interface Remembered {
  /** Empty where nothing is kept. */
  read: (options: ToWidget) => string;
  /** Keeps the place, or removes it where it is not to be kept. */
  write: (options: ToWidget, place: string) => void;
}

const isWanted = ({ remember }: ToWidget) => remember !== 'false';

/**
 * @param device the browser's storage; undefined where it is blocked.
 * @param host origin of the host's page: each has its own.
 */
export function rememberOn(device: Storage | undefined, host: string): Remembered {
  const keyOf = ({ flow }: ToWidget) => `latchkey.widget ${host} ${flow}`;
  return {
    read: (options) => {
      const place = (isWanted(options) && device?.getItem(keyOf(options))) || '';
      return TO_WIDGET.place.test(place) ? place : '';
    },
    write: (options, place) => {
      try {
        if (isWanted(options)) device?.setItem(keyOf(options), place);
        else device?.removeItem(keyOf(options));
      } catch {
        // Storage is full: nothing is remembered.
      }
    },
  };
}

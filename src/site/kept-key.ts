/** Where the device keeps the last journey; by itself, because every page asks whether there is one. */
export const KEPT_KEY = 'latchkey.journey';

/** The word of an address for the language of the person's app: `?app=ru`. */
export const APP_PARAM = 'app';

/** What an address says of it, which may be anything; empty where it says nothing. */
export const appIn = (search: string): string => new URLSearchParams(search).get(APP_PARAM) ?? '';

/** The word of an address for the language of the person's app: `?app=ru`. */
const APP_PARAM = 'app';

/** What an address says of it, which may be anything; empty where it says nothing. */
export const appIn = (search: string): string => new URLSearchParams(search).get(APP_PARAM) ?? '';

/** The query of an address that says it; empty where nothing is to be said. */
export const appQuery = (app: string | undefined): string =>
  app ? `?${new URLSearchParams({ [APP_PARAM]: app })}` : '';

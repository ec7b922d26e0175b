/** The word of an address for the language of the person's app, with its sign perhaps encoded, and marks around it. */
const APP = /[?&]app(?:=|%(?:25)*3d)(?:%[\da-f]{2}|[^&a-z])*([a-z-]*[a-z])/;

/** What an address says of it, in small letters and without marks around it; empty where it says nothing. */
export const appIn = (search: string): string => APP.exec(search.toLowerCase())?.[1] ?? '';

/** The query of an address that says it; empty where nothing is to be said. */
export const appQuery = (app: string | undefined): string =>
  app ? `?app=${encodeURIComponent(app)}` : '';

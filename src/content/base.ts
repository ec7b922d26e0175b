/** Path below which the site stands, without a slash at its end: empty where it has a host of its own. */
export const basename: string = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The path of an address within the site: `/help/<language>/search/` -> `/<language>/search/`. */
export const sitePath = ({ pathname }: Pick<URL, 'pathname'>): string =>
  pathname.slice(basename.length);

/** Path below which a site stands, with a slash at both ends: `/` where it has a host of its own. */
export const baseOf = (siteUrl = ''): string =>
  URL.canParse(siteUrl) ? new URL(siteUrl).pathname.replace(/\/*$/, '/') : '/';

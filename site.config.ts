/*
 * What makes this site yours. The build reads it, and stops with a message where a value is bad.
 * The pictures in public/icons/ are drawn from it by `npm run icons`.
 */

/** Name of the site: header, titles, installed app. A text says it as `{{site.name}}`. */
export const siteName: string = 'Latchkey';

/** The mark beside the name and in the icon: lines of an SVG path, on a square of 24. */
export const mark: string = 'M3 12a5 5 0 1 1 10 0 5 5 0 1 1-10 0M13 12h9m-4 0v4';

/** Colour of links, buttons and the icon: `#rrggbb`, a contrast of 7 on its own tint. Other colours follow from it. */
export const accent = {
  /** On light paper. */
  light: '#0b4f68',
  /** On dark paper. */
  dark: '#8ed3ee',
};

/**
 * The flow that asks what happens and hands over: the home page shows its answers, the most typical first. Leave it
 * empty where the guide has none.
 */
export const triage: string = 'start';

/** Where a person gets help from people. */
export const support = {
  /** The address as it is read out. A text says it as `{{site.support}}`, and it becomes a link. */
  label: 'ibkr.com/support',
  /** Where the link leads: `https:` or `mailto:`. */
  url: 'https://www.ibkr.com/support',
};

/**
 * Telephone numbers by region, with the code of the country, as a person reads them. A text says one as
 * `{{site.phone.usa}}`, and it becomes a link.
 */
export const phone: Record<string, string> = {
  usa: '1-877-442-2757',
};

/** The articles of the knowledge base that the facts come from. */
export const articles = {
  /** What stands before the number where texts name an article by number, such as `KB1132`; empty where none does. */
  prefix: 'KB',
  /** Where a link to one leads. `{id}` stands for its number, `{slug}` for the whole name of one that has none. */
  url: 'https://ibkr.info/article/{id}',
};

/** The language that texts are written in first: a folder of `locales/`. What another one lacks is shown in it. */
export const firstLanguage: string = 'en';

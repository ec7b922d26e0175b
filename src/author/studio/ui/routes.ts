import { basename } from '../../../content/base';

/** Where the studio stands below the address of the site. */
export const STUDIO = `${basename}/studio`;

/** The views of an article, each with the key that leads there. */
export const VIEWS = [
  { view: 'map', name: 'Map', key: 'm' },
  { view: 'write', name: 'Write', key: 'w' },
  { view: 'translate', name: 'Translate', key: 't' },
] as const;

export type View = (typeof VIEWS)[number]['view'];

/** The view of an address, as the router of the studio knows it. */
export const viewOf = ({ pathname }: { pathname: string }): View =>
  VIEWS.find(({ view }) => view === pathname.split('/')[2])?.view ?? 'write';

/** Stands in an address for what the article says above its steps: no step has this name. */
export const ABOUT_STEP = '-';

/** Address of a step in a view, as the router of the studio knows it. */
export const viewPath = (article: string, view: View, step?: string): string =>
  `/${article}/${view}${step === undefined ? '' : `/${step}`}`;

/** The map with the way of a walk on it. */
export const walkPath = (article: string, walk: string, step?: string): string =>
  `${viewPath(article, 'map', step)}?${new URLSearchParams({ walk }).toString()}`;

/** What a branch changed. */
export const reviewPath = (branch: string): string => `/review/${encodeURIComponent(branch)}`;

/** The form of a step with the text that takes the focus. */
export const fieldPath = (article: string, step: string, locale: string, key: string): string =>
  `${viewPath(article, 'write', step)}#${locale}/${key}`;

import { readItem, STORAGE_KEYS } from '../player/storage';
import { keepRoom } from '../player/told-room';
import type { PageModule } from './page-module';
import { offerPrint } from './pages/article/offer-print';
import { foldGroups } from './pages/home/fold-groups';
import { noteStepInView, saysApp } from './pages/step/note-step';

/** When a prerendered page becomes a running application. */
export type Hydrate = 'now' | 'idle' | 'interaction' | 'never';

/** One page of the site, or one for each article or step. */
export interface Route {
  /** Path after the language: words, `:flow`, `:step`; a question mark where a word may be missing. */
  path: string;
  /** A function where it depends on the address, or on what the device keeps. */
  hydrate: Hydrate | (() => Hydrate);
  /** What runs before hydration, or in its place. `start` hydrates the page. */
  before?: (start: () => void) => void;
  /** Any other page than the one in view is downloaded only when it is needed. */
  page: () => Promise<PageModule>;
}

/**
 * Every page, by its name, which its `data-page` says. The first pattern that fits an address decides.
 *
 * A page is a folder and a line here. Each page loads this list before it is hydrated, so what it imports
 * has to be small; the pages themselves are imported when they are needed.
 */
export const routes = {
  home: {
    path: '',
    // A journey that was kept is offered.
    hydrate: () => (readItem('localStorage', STORAGE_KEYS.session) ? 'idle' : 'interaction'),
    before: foldGroups,
    page: () => import('./pages/home/home-page'),
  },
  search: {
    path: 'search',
    hydrate: () => (location.search ? 'now' : 'interaction'),
    page: () => import('./pages/search/search-page'),
  },
  contact: {
    path: 'contact',
    // What was answered is told here, too.
    hydrate: () =>
      location.hash || readItem('localStorage', STORAGE_KEYS.session) ? 'now' : 'never',
    before: () => {
      const saved = readItem('localStorage', STORAGE_KEYS.session);
      keepRoom(location.hash || (/"link":"[^"]*/.exec(saved)?.[0] ?? ''));
    },
    page: () => import('./pages/contact/contact-page'),
  },
  agent: {
    path: 'agent',
    // An app: its page has the style of the start, and its code brings that of a call.
    hydrate: 'now',
    before: (start) => {
      import('../agent/before-hydration').then(
        ({ watchBeforeHydration }) => watchBeforeHydration(start),
        () => undefined,
      );
    },
    page: () => import('../agent/agent-page'),
  },
  proof: {
    path: 'proof/:flow?',
    hydrate: 'never',
    page: () => import('./pages/proof/proof-page'),
  },
  map: {
    path: 'map/:flow',
    // It opens where the walk begins, or stands.
    hydrate: 'idle',
    page: () => import('./pages/map/map-page'),
  },
  article: {
    path: ':flow',
    hydrate: 'never',
    before: offerPrint,
    page: () => import('./pages/article/article-page'),
  },
  step: {
    path: ':flow/:step',
    // A link that carries a journey may no longer fit, and one that gave an answer has to be kept. An app that speaks
    // another language has other captions.
    hydrate: () => (location.hash || saysApp() ? 'idle' : 'interaction'),
    before: noteStepInView,
    page: () => import('./pages/step/step-page'),
  },
  'not-found': {
    path: '*',
    // It was rendered for no address in particular.
    hydrate: 'now',
    page: () => import('./pages/not-found/not-found-page'),
  },
} satisfies Record<string, Route>;

export type PageName = keyof typeof routes;

/** First words of paths, which no flow may have as its id. */
export const reservedWords: readonly string[] = Object.values(routes)
  .map(({ path }) => path.split('/')[0]!)
  .filter((word) => /^\w/.test(word));

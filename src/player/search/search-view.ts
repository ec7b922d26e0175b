import type { TFunction } from 'i18next';
import style from '../../ui/search/search.css?inline';
import { countOptions, type Suggestion, SuggestionList } from '../../ui/search/suggestion-list';
import { contactPath, stepPath } from '../address';
import type { Audience, Hit, SearchResult } from './answer';
import { choicesOf, plain, wordsOf } from './hit-words';
import { HitList } from './hit-list';

/** Suggestions that a customer sees: more would hide the page, and a page of its own has them all. */
const MOST = 4;

/** What to show under the field. */
export interface Suggestions {
  heading?: string;
  suggestions: readonly Suggestion[];
  /** Addresses of all options. */
  hrefs: readonly string[];
  count: number;
  status: string;
  /** Said where nothing can be chosen. */
  problem?: string;
}

export interface SuggestProps {
  t: TFunction;
  locale: string;
  audience: Audience;
  /** Address of the page with all hits. */
  allHref: string;
}

const list = (
  suggestions: readonly Suggestion[],
  status: string,
  heading?: string,
): Suggestions => ({
  suggestions,
  hrefs: suggestions.flatMap(({ to }) =>
    typeof to === 'string' ? [to] : to.ways.map((way) => way.href),
  ),
  count: countOptions(suggestions),
  status,
  ...(heading !== undefined && { heading }),
});

const problem = (text: string): Suggestions => ({ ...list([], ''), problem: text });

const one = (to: string, title: string, why: string, kind?: 'no-match') =>
  list([{ icon: kind ? 'call' : 'key', to, title: plain(title), why: plain(why), kind }], why);

function ofHits(hits: readonly Hit[], props: SuggestProps): Suggestion[] {
  const { t, locale, audience, allHref } = props;
  const shown = audience === 'agents' ? hits : hits.slice(0, MOST);
  const suggestions = shown.map(
    (hit): Suggestion => ({
      ...wordsOf(hit, shown, t),
      kind: 'hit',
      to: choicesOf(hit, locale, t) ?? stepPath(locale, hit.flow, hit.step),
    }),
  );
  if (shown.length === hits.length) return suggestions;
  return [...suggestions, { to: allHref, title: plain(t('search.all', { count: hits.length })) }];
}

/** What to suggest for what a text led to. */
function suggest(result: SearchResult, props: SuggestProps): Suggestions {
  const { t, locale } = props;
  switch (result.kind) {
    case 'hits':
      return list(ofHits(result.hits, props), t('search.found', { count: result.hits.length }));
    case 'unsure': {
      if (result.hits.length === 0) return problem(t('search.noWords'));
      const heading = t('search.unsure');
      return list(ofHits(result.hits, props), heading, heading);
    }
    case 'notCovered':
      return one(contactPath(locale), t('search.contact'), t('search.notCovered'), 'no-match');
    case 'code':
    case 'link': {
      const what = result.kind === 'link' ? t('code.link') : t('code.question');
      if ('address' in result.code) return one(result.code.address, t('code.openStep'), what);
      const { message, offer } = result.code;
      return offer ? one(offer.href, offer.label, message) : problem(message);
    }
    case 'nothing':
      return problem(t('search.noWords'));
    case 'failed':
      return problem(t('search.failed'));
  }
}

/** How search shows what it found: code that no page has before somebody searches. */
export const searchView = { suggest, SuggestionList, HitList, style };

export type SearchView = typeof searchView;

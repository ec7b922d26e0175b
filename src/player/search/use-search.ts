import { useEffect, useState } from 'react';
import type { Audience, SearchResult } from './answer';
import { loadSearch, type Search } from './load-search';

export interface Searched {
  result: SearchResult;
  /** How it looks; undefined where search could not be downloaded. */
  view?: Search['view'];
}

/** Searches for a text. Undefined until search has been downloaded; empty texts do not download it. */
export function useSearch(
  locale: string,
  text: string,
  audience: Audience = 'customers',
): Searched | undefined {
  const [searched, setSearched] = useState<Searched>();

  // Search is code and data of its own, which a page that nobody searches from never downloads.
  useEffect(() => {
    let isCurrent = true;
    const show = (found: Searched | undefined) => {
      if (isCurrent) setSearched(found);
    };
    if (text === '') show(undefined);
    else {
      loadSearch(locale, audience)
        .then(async ({ find, view }) => ({ result: await find(text), view }))
        .then(show, () => show({ result: { kind: 'failed' } }));
    }
    return () => {
      isCurrent = false;
    };
  }, [locale, text, audience]);

  return searched;
}

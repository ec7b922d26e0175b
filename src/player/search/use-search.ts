import { useEffect, useState } from 'react';
import { type Found, loadSearch } from './load-search';

/** What a text leads to, or that search could not be downloaded. */
export type SearchResult = Found | { kind: 'failed' };

/** Searches for a text. Undefined until search has been downloaded; empty texts do not download it. */
export function useSearch(locale: string, text: string): SearchResult | undefined {
  const [result, setResult] = useState<SearchResult>();

  // Search is code and data of its own, which a page that nobody searches from never downloads.
  useEffect(() => {
    let isCurrent = true;
    const show = (found: SearchResult | undefined) => {
      if (isCurrent) setResult(found);
    };
    if (text === '') show(undefined);
    else {
      loadSearch(locale)
        .then((search) => search(text))
        .then(show, () => show({ kind: 'failed' }));
    }
    return () => {
      isCurrent = false;
    };
  }, [locale, text]);

  return result;
}

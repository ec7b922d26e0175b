import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchPage as Page } from '../site/page';
import { SearchBox } from './search-box';
import { SearchResults } from './search-results';
import { TopicList } from './topic-list';
import { useSearch } from './use-search';

/** Another query is another document. */
const neverChanges = () => () => undefined;

const queryInAddress = (): string => new URLSearchParams(location.search).get('q')?.trim() ?? '';

/** Answers `?q=`. Until it is alive, and without a script, it says what else there is. */
export function SearchPage({ locale, topics }: Page) {
  const { t } = useTranslation();
  // Undefined until the page is alive: only the browser knows the query.
  const asked = useSyncExternalStore(neverChanges, queryInAddress, () => undefined);
  const query = asked ?? '';
  const result = useSearch(locale, query);
  const isAnswered = result?.kind === 'hits' || result?.kind === 'notCovered';
  return (
    <main id="main" tabIndex={-1} data-page="search">
      <h1>{t('search.title')}</h1>
      {/* The field takes its text once: when the page comes alive it must be another one. */}
      <SearchBox key={query} locale={locale} initialText={query} />
      <div className="results">
        <SearchResults locale={locale} result={result} />
        {!isAnswered && (
          <>
            {/* Not in a noscript element: it also stands in while the answers are on their way. */}
            {asked !== '' && <p>{t('search.noScript')}</p>}
            <TopicList locale={locale} topics={topics} />
          </>
        )}
      </div>
    </main>
  );
}

import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useIsAlive } from '../player/open-step';
import type { SearchPage as Page } from '../site/page';
import { SearchBox } from './search-box';
import { SearchResults } from './search-results';
import { TopicList } from './topic-list';
import { useSearch } from './use-search';

/** Answers `?q=`. Until it is alive, and without a script, it says what else there is. */
export function SearchPage({ locale, topics }: Page) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const query = new URLSearchParams(useIsAlive() ? search : '').get('q')?.trim() ?? '';
  const result = useSearch(locale, query);
  return (
    <main id="main" tabIndex={-1} data-page="search">
      <h1>{t('search.title')}</h1>
      {/* The field takes its text once: when the page comes alive it must be another one. */}
      <SearchBox key={query} locale={locale} initialText={query} />
      <noscript>
        <p>{t('search.noScript')}</p>
        <TopicList locale={locale} topics={topics} />
      </noscript>
      <div className="results">
        <SearchResults locale={locale} result={result} />
      </div>
    </main>
  );
}

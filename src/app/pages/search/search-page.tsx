import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { siteName } from '#guide/site.config';
import { useHydrated } from '../../../ui/use-hydrated';
import { loadTexts } from '../../../content/instance';
import type { PageParams, PropsFrom } from '../../page-module';
import { CodeGone } from '../../../player/code-gone';
import { loadTopics } from '../../../player/load-topics';
import { SearchBox } from '../../../player/search/search-box';
import { SearchResults } from './search-results';
import { TopicList } from '../../../player/topic-list';
import { useSearch } from '../../../player/search/use-search';

export async function load({ locale }: PageParams) {
  const texts = await loadTexts(locale);
  const { t } = texts;
  return {
    locale,
    texts,
    title: `${t('search.title')} – ${siteName}`,
    description: t('search.lead'),
    topics: await loadTopics(locale),
  };
}

/** Answers `?q=`. Until it is hydrated, and without a script, it says what else there is. */
export function View({ locale, topics }: PropsFrom<typeof load>) {
  const { t } = useTranslation();
  const isHydrated = useHydrated();
  const { search } = useLocation();
  // Undefined until the page is hydrated: only the browser knows the query.
  const asked = isHydrated ? (new URLSearchParams(search).get('q')?.trim() ?? '') : undefined;
  const query = asked ?? '';
  const result = useSearch(locale, query);

  const isAnswered = result?.kind === 'hits' || result?.kind === 'notCovered';
  return (
    <main id="main" tabIndex={-1} data-page="search">
      <h1>{t('search.title')}</h1>
      <CodeGone />
      <SearchBox locale={locale} initialText={query} />
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

import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { siteName, triage } from '#guide/site.config';
import { loadTexts } from '../../../content/instance';
import { loadFlow } from '../../../content/load-flow';
import { initialStep } from '../../../engine/flow';
import { stepPath } from '../../../player/address';
import type { PageParams, PropsFrom } from '../../page-module';
import { CodeGone } from '../../../player/code-gone';
import { loadTopics } from '../../../player/load-topics';
import { SearchBox } from '../../../player/search/search-box';
import { TopicList } from '../../../player/topic-list';
import { useSearch } from '../../../player/search/use-search';
import { fromAddress } from '../../../ui/search/field-text';
import { useHydrated } from '../../../ui/use-hydrated';
import { useSheet } from '../../../ui/use-sheet';
import { SearchResults } from './search-results';

export async function load({ locale }: PageParams) {
  const texts = await loadTexts(locale);
  const { t } = texts;
  return {
    locale,
    texts,
    title: `${t('search.title')} – ${siteName}`,
    description: t('search.lead'),
    topics: await loadTopics(locale),
    triagePath: triage ? stepPath(locale, triage, initialStep(await loadFlow(triage))) : undefined,
  };
}

/** Answers `?q=`. Until it is hydrated, and without a script, it says what else there is. */
export function View({ locale, topics, triagePath }: PropsFrom<typeof load>) {
  const { t } = useTranslation();
  const isHydrated = useHydrated();
  const location = useLocation();
  // Undefined until the page is hydrated: only the browser knows the query.
  const asked = isHydrated ? fromAddress(location) : undefined;
  const query = asked ?? '';
  const searched = useSearch(locale, query);
  const result = searched?.result;
  useSheet(searched?.view?.style);

  const isAnswered =
    result?.kind === 'hits' || result?.kind === 'notCovered' || result?.kind === 'unsure';
  return (
    <main id="main" tabIndex={-1} data-page="search">
      <h1>{t('search.title')}</h1>
      <CodeGone />
      <SearchBox locale={locale} initialText={query} />
      <div className="results">
        {searched && <SearchResults {...searched} {...{ locale, text: query, triagePath }} />}
        {!isAnswered && (
          <>
            {/* Not in a noscript element: it also stands in until the code is there. */}
            {asked === undefined && <p>{t('search.noScript')}</p>}
            {query !== '' && !result ? (
              <p className="searching">{t('search.loading')}</p>
            ) : (
              <TopicList locale={locale} topics={topics} />
            )}
          </>
        )}
      </div>
    </main>
  );
}

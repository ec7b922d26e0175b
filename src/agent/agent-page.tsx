import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { TopicList } from '../catalogue/topic-list';
import { useIsAlive } from '../components/use-is-alive';
import type { AgentPage as Page } from '../site/page';

const Workspace = lazy(async () => ({ default: (await import('./workspace')).Workspace }));

/** The workspace of a support agent. Without a script it leads to the articles. */
export function AgentPage({ locale, topics }: Page) {
  const { t } = useTranslation('agent');
  const isAlive = useIsAlive();
  const articles = (
    <>
      <p>{t('needsScript')}</p>
      <TopicList locale={locale} topics={topics} />
    </>
  );
  return (
    <main id="main" tabIndex={-1} data-page="agent">
      <h1>{t('title')}</h1>
      {isAlive ? (
        <Suspense fallback={<p>{t('loading')}</p>}>
          <Workspace locale={locale} />
        </Suspense>
      ) : (
        articles
      )}
    </main>
  );
}

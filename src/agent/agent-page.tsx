import { useTranslation } from 'react-i18next';
import { TopicList } from '../player/topic-list';
import type { AgentPage as Page } from '../app/page';

/** The workspace of a support agent; where it cannot run, the way to the articles. */
export function AgentPage({ locale, topics, Workspace }: Omit<Page, 'View'>) {
  const { t } = useTranslation('agent');
  const articles = (why: 'needsScript' | 'needsNetwork') => (
    <>
      <p>{t(why)}</p>
      <TopicList locale={locale} topics={topics} />
    </>
  );
  return (
    <main id="main" tabIndex={-1} data-page="agent">
      <h1>{t('title')}</h1>
      {/* A browser that runs scripts takes what stands in noscript for text, and never looks at it. */}
      {Workspace && <noscript>{articles('needsScript')}</noscript>}
      {Workspace ? <Workspace locale={locale} /> : articles('needsNetwork')}
    </main>
  );
}

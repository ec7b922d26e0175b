import { useTranslation } from 'react-i18next';
import { flowPath } from '../site/address';
import { CodeEntry } from '../share/code-entry';
import type { HomePage as Page } from '../site/page';
import { ContinueOffer } from './continue-offer';
import { TopicList } from './topic-list';

/** The triage, where there is one, stands above the list of topics. */
const TRIAGE = 'start';

/** What is wrong: the way to every article. */
export function HomePage({ locale, topics }: Page) {
  const { t } = useTranslation();
  const hasTriage = topics.some(({ flow }) => flow === TRIAGE);
  return (
    <main id="main" tabIndex={-1} data-page="home">
      <ContinueOffer locale={locale} />
      <h1>{t('home.title')}</h1>
      <p className="lead">{t('home.lead')}</p>
      {hasTriage && (
        <p>
          <a className="button" href={flowPath(locale, TRIAGE)}>
            {t('home.start')}
          </a>
        </p>
      )}
      <h2>{t('home.topics')}</h2>
      <TopicList locale={locale} topics={topics.filter(({ flow }) => flow !== TRIAGE)} />
      <CodeEntry locale={locale} />
    </main>
  );
}

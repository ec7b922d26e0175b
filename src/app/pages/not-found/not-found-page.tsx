import { useTranslation } from 'react-i18next';
import { siteName, triage } from '#guide/site.config';
import { homePath } from '../../../player/address';
import { loadTexts } from '../../../content/instance';
import { loadTopics } from '../../../player/load-topics';
import type { PageParams, PropsFrom } from '../../page-module';
import { nearest } from './nearest';
import { SymptomTiles } from '../../../player/symptom-tiles';
import { SearchBox } from '../../../player/search/search-box';
import { SupportCard } from '../../../player/support-card';
import { loadSymptoms } from '../../../player/symptoms';
import { TopicList } from '../../../player/topic-list';
import { readItem, STORAGE_KEYS } from '../../../player/storage';
import { TopicIcon } from '../../../ui/topic-icon';
import { useHydrated } from '../../../ui/use-hydrated';

export async function load({ locale, path }: PageParams) {
  const texts = await loadTexts(locale);
  const { t } = texts;
  const { frequent } = await loadSymptoms(locale, triage);
  return {
    locale,
    texts,
    // In another language its address leads nowhere either.
    path: '',
    title: `${t('notFound.title')} – ${siteName}`,
    description: t('site.description'),
    frequent,
    topics: await loadTopics(locale),
    wanted: path,
  };
}

/** How many topics may be like an address before they hide what else there is. */
const MOST_NEAR = 3;

/** An address that leads nowhere, with the topics most like it and every way to ask. */
export function View({ locale, frequent, topics, wanted }: PropsFrom<typeof load>) {
  const { t } = useTranslation();
  const isKept = useHydrated() && readItem('localStorage', STORAGE_KEYS.session) !== '';
  // The language is no word that an article could be like.
  const words = wanted.split('/').filter((word) => word !== '' && word !== locale);
  const near = words.flatMap((word) =>
    nearest(
      word,
      topics.map(({ flow }) => flow),
    ),
  );
  const shown = [...new Set(near)]
    .slice(0, MOST_NEAR)
    .flatMap((id) => topics.filter(({ flow }) => flow === id));
  return (
    <main id="main" tabIndex={-1} data-page="not-found">
      <TopicIcon name="noPage" />
      <h1>{t('notFound.title')}</h1>
      <p className="lead">
        {t('notFound.body')}
        {isKept && ` ${t('notFound.kept')}`}
      </p>
      <SearchBox locale={locale} />
      {shown.length > 0 && (
        <>
          <h2>{t('notFound.nearest')}</h2>
          <TopicList locale={locale} topics={shown} />
        </>
      )}
      <SymptomTiles locale={locale} symptoms={frequent} />
      <SupportCard locale={locale} />
      <p className="moves quiet">
        <a href={homePath(locale)}>{t('notFound.home')}</a>
      </p>
    </main>
  );
}

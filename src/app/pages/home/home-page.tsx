import { useTranslation } from 'react-i18next';
import { siteName, triage } from '#guide/site.config';
import { loadTexts } from '../../../content/instance';
import { flowPath, proofPath } from '../../../player/address';
import type { PageParams, PropsFrom } from '../../page-module';
import { loadSymptoms } from '../../../player/symptoms';
import { ContinueOffer } from './continue-offer';
import { SymptomGroups } from './symptom-groups';
import { loadTopics } from '../../../player/load-topics';
import { SymptomTiles } from '../../../player/symptom-tiles';
import { SearchBox } from '../../../player/search/search-box';
import { SupportCard } from '../../../player/support-card';
import { TopicList } from '../../../player/topic-list';

export async function load({ locale }: PageParams) {
  const texts = await loadTexts(locale, ['proof']);
  const { t } = texts;
  const { frequent, groups } = await loadSymptoms(locale, triage);
  return {
    locale,
    texts,
    title: `${siteName}: ${t('site.tagline')}`,
    description: t('site.description'),
    frequent,
    groups,
    // The symptoms lead everywhere, in the reader's words.
    topics: groups.length > 0 ? [] : await loadTopics(locale),
  };
}

/** What a person sees or what happens: to type, to tap, or to be asked. */
export function View({ locale, frequent, groups, topics }: PropsFrom<typeof load>) {
  const { t } = useTranslation();
  return (
    <main id="main" tabIndex={-1} data-page="home">
      <div className="hero">
        <h1>{t('home.title')}</h1>
        <p>{t('home.lead')}</p>
        <SearchBox locale={locale} />
      </div>
      <ContinueOffer locale={locale} />
      <SymptomTiles locale={locale} symptoms={frequent} />
      <SupportCard locale={locale} />
      {groups.length > 0 && <h2>{t(frequent.length > 0 ? 'home.rest' : 'home.symptoms')}</h2>}
      <div className="groups">
        <SymptomGroups locale={locale} groups={groups} />
        {triage && (
          <section className="card">
            <h3>{t('home.notSure')}</h3>
            <p>{t('home.triage')}</p>
            <a className="button button--quiet" href={flowPath(locale, triage)}>
              {t('home.start')}
            </a>
          </section>
        )}
      </div>
      {topics.length > 0 && <TopicList locale={locale} topics={topics} />}
      <p className="moves quiet">
        <a href={proofPath(locale)}>{t('title', { ns: 'proof' })}</a>
      </p>
    </main>
  );
}

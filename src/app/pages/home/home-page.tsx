import { useTranslation } from 'react-i18next';
import { siteName, triage } from '#guide/site.config';
import { loadTexts } from '../../../content/instance';
import { Text } from '../../../player/text';
import { contactPath, flowPath, proofPath } from '../../../player/address';
import type { PageParams, PropsFrom } from '../../page-module';
import { loadSymptoms } from './symptoms';
import { ContinueOffer } from './continue-offer';
import { loadTopics } from '../../../player/load-topics';
import { SearchBox } from '../../../player/search/search-box';

export async function load({ locale }: PageParams) {
  const texts = await loadTexts(locale, ['proof']);
  const { t } = texts;
  return {
    locale,
    texts,
    title: `${siteName}: ${t('site.tagline')}`,
    description: t('site.description'),
    groups: await loadSymptoms(locale),
    topics: (await loadTopics(locale)).filter(({ flow }) => flow !== triage),
  };
}

/** What a person sees or what happens: to type, to tap, or to be asked. */
export function View({ locale, groups, topics }: PropsFrom<typeof load>) {
  const { t } = useTranslation();
  return (
    <main id="main" tabIndex={-1} data-page="home">
      <ContinueOffer locale={locale} />
      <h1>{t('home.title')}</h1>
      <SearchBox locale={locale} />
      {groups.length > 0 && <h2>{t('home.symptoms')}</h2>}
      <div className="symptoms">
        {groups.map(({ title, symptoms }) => (
          <section key={title}>
            {title && (
              <h3>
                <Text text={title} locale={locale} />
              </h3>
            )}
            <ul>
              {symptoms.map(({ text, href }) => (
                <li key={href}>
                  <a href={href} data-symptom="">
                    <Text text={text} locale={locale} />
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <h2>{t('home.notSure')}</h2>
      <p className="moves">
        {triage && (
          <a className="button" href={flowPath(locale, triage)}>
            {t('home.start')}
          </a>
        )}
        <a href={contactPath(locale)}>{t('search.contact')}</a>
      </p>
      <h2>{t('home.topics')}</h2>
      <ul className="ways">
        {topics.map(({ flow, title }) => (
          <li key={flow}>
            <a href={flowPath(locale, flow)}>
              <Text text={title} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={proofPath(locale)}>{t('title', { ns: 'proof' })}</a>
      </p>
    </main>
  );
}

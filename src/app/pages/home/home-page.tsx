import { useTranslation } from 'react-i18next';
import { Text } from '../../../player/text';
import { contactPath, flowPath, proofPath } from '../../../player/address';
import type { HomePage as Page } from '../../page';
import { TRIAGE } from './symptoms';
import { ContinueOffer } from './continue-offer';
import { SearchBox } from '../../../player/search/search-box';

/** What a person sees or what happens: to type, to tap, or to be asked. */
export function HomePage({ locale, groups, topics }: Page) {
  const { t } = useTranslation();
  return (
    <main id="main" tabIndex={-1} data-page="home">
      <ContinueOffer locale={locale} />
      <h1>{t('home.title')}</h1>
      <SearchBox locale={locale} />
      <h2>{t('home.symptoms')}</h2>
      <div className="symptoms">
        {groups.map(({ title, symptoms }) => (
          <section key={title}>
            <h3>{title}</h3>
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
        <a className="button" href={flowPath(locale, TRIAGE)}>
          {t('home.start')}
        </a>
        <a href={contactPath(locale)}>{t('search.contact')}</a>
      </p>
      <h2>{t('home.topics')}</h2>
      <ul className="ways">
        {topics.map(({ flow, title }) => (
          <li key={flow}>
            <a href={flowPath(locale, flow)}>{title}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={proofPath(locale)}>{t('title', { ns: 'proof' })}</a>
      </p>
    </main>
  );
}

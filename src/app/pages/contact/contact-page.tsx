import { useTranslation } from 'react-i18next';
import { siteName, support } from '#guide/site.config';
import { Text } from '../../../player/text';
import { loadTexts } from '../../../content/instance';
import { TopicIcon } from '../../../ui/topic-icon';
import type { PageParams, PropsFrom } from '../../page-module';
import { WalkBefore } from './walk-before';

export async function load({ locale }: PageParams) {
  const texts = await loadTexts(locale);
  const { t } = texts;
  return {
    locale,
    texts,
    title: `${t('contact.title')} – ${siteName}`,
    description: t('contact.lead'),
  };
}

/** A part of the page as the guide's texts have it: paragraphs or a list, one a line. */
interface Section {
  title: string;
  body?: string;
  list?: string;
}

const lines = (text: string | undefined): string[] => text?.split('\n') ?? [];

/** Whom to call, for what, and with what at hand. */
export function View({ locale }: PropsFrom<typeof load>) {
  const { t } = useTranslation();
  const sections = t('contact.sections', { returnObjects: true }) as Section[];
  return (
    <main id="main" tabIndex={-1} data-page="contact">
      <h1>{t('contact.title')}</h1>
      <p className="lead">{t('contact.lead')}</p>
      <p>
        <a className="button" href={support.url} rel="noopener noreferrer">
          <TopicIcon name="call" />
          {t('contact.numbers')}
        </a>
      </p>
      <WalkBefore locale={locale} />
      <div className="hint">
        <TopicIcon name="lock" />
        <p>{t('contact.never')}</p>
      </div>
      {sections.map(({ title, body, list }) => (
        <section key={title} className="card">
          <h2>
            <Text text={title} locale={locale} />
          </h2>
          {lines(body).map((line) => (
            <p key={line}>
              <Text text={line} locale={locale} />
            </p>
          ))}
          {list && (
            <ul className="needs">
              {lines(list).map((line) => (
                <li key={line}>
                  <Text text={line} locale={locale} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </main>
  );
}

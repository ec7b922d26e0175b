import { useTranslation } from 'react-i18next';
import { siteName } from '#guide/site.config';
import { Text } from '../../../player/text';
import { loadTexts } from '../../../content/instance';
import type { PageParams, PropsFrom } from '../../page-module';

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

/** Whom to call, for what, and with what at hand. */
export function View({ locale }: PropsFrom<typeof load>) {
  const { t } = useTranslation();
  const paragraphs = (text: string) =>
    text.split('\n').map((line) => (
      <p key={line}>
        <Text text={line} locale={locale} />
      </p>
    ));
  return (
    <main id="main" tabIndex={-1} data-page="contact">
      <h1>{t('contact.title')}</h1>
      <p className="lead">{t('contact.lead')}</p>
      <h2>{t('contact.clientServices')}</h2>
      {paragraphs(t('contact.clientServicesBody'))}
      <h2>{t('contact.technical')}</h2>
      {paragraphs(t('contact.technicalBody'))}
      <h2>{t('contact.ready')}</h2>
      <ul className="needs">
        {t('contact.readyList')
          .split('\n')
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
      <h2>{t('contact.identity')}</h2>
      {paragraphs(t('contact.identityBody'))}
      <p className="hint">{t('contact.never')}</p>
    </main>
  );
}

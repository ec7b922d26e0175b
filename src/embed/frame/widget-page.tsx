import { useTranslation } from 'react-i18next';
import { siteName } from '#guide/site.config';
import { loadTexts } from '../../content/instance';
import { homePath } from '../../player/address';

export async function load({ locale }: { locale: string }) {
  const texts = await loadTexts(locale);
  const { t } = texts;
  return {
    locale,
    texts,
    // It is the home page in another form, so nobody who searches is led into a frame.
    path: '',
    title: `${siteName}: ${t('site.tagline')}`,
    description: t('site.description'),
    needs: 'src/app/widget.tsx',
  };
}

/** What the frame of a widget shows until its code has run: the way to the site. */
export function View({ locale }: { locale: string }) {
  const { t } = useTranslation();
  return (
    <main id="main" data-page="widget">
      <h1>{t('widget.title')}</h1>
      <p>{t('widget.lead')}</p>
      <p>
        <a className="button" href={homePath(locale)} target="_blank">
          {t('widget.open')}
        </a>
      </p>
    </main>
  );
}

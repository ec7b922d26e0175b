import { useTranslation } from 'react-i18next';

export interface NoNetworkPageProps {
  title: string;
  /** Name of the page that it stands in for. */
  page: 'map' | 'proof';
}

/** Stands in for a page that is not kept on the device and cannot be downloaded. */
export function NoNetworkPage({ title, page }: NoNetworkPageProps) {
  const { t } = useTranslation();
  return (
    <main id="main" tabIndex={-1} data-page={page}>
      <h1>{title}</h1>
      <p className="lead">{t('site.noNetwork')}</p>
    </main>
  );
}

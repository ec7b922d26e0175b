import { useTranslation } from 'react-i18next';

/** Stands in for the proof where it cannot be downloaded. */
export function NoProofPage() {
  const { t } = useTranslation('proof');
  return (
    <main id="main" tabIndex={-1} data-page="proof">
      <h1>{t('title')}</h1>
      <p className="lead">{t('noNetwork')}</p>
    </main>
  );
}

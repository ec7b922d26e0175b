import { useTranslation } from 'react-i18next';

/**
 * For a page that does nothing without its code: what to do where that does not come. `boot.ts` shows it, so
 * it works without any other.
 */
export function CodeGone() {
  const { t } = useTranslation('common');
  return (
    <p className="notice" role="alert" hidden data-gone="">
      {t('offline.gone')}{' '}
      {/* An empty address is that of the page, with its query: following it needs no code. */}
      {/* oxlint-disable-next-line jsx-a11y/anchor-is-valid */}
      <a href="">{t('offline.reload')}</a>
    </p>
  );
}

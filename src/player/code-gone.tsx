import { useTranslation } from 'react-i18next';

/** Loads the page anew, without any code. */
export function ReloadLink() {
  const { t } = useTranslation('common');
  // An empty address is that of the page, with its query.
  // oxlint-disable-next-line jsx-a11y/anchor-is-valid
  return <a href="">{t('offline.reload')}</a>;
}

/**
 * For a page that does nothing without its code: what to do where that does not come. `boot.ts` shows it, so
 * it works without any other; where not even that has come after a while, the style does.
 */
export function CodeGone() {
  const { t } = useTranslation('common');
  return (
    <p className="notice" role="alert" hidden data-gone="">
      {t('offline.gone')} <ReloadLink />
    </p>
  );
}

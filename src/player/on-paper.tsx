import { useTranslation } from 'react-i18next';

/** What stands on paper only: whom to ask, and where the page is, once its address is known. */
export function OnPaper({ address }: { address?: string | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="on-paper">
      <p>{t('print.contact')}</p>
      {address && <p>{t('print.address', { address })}</p>}
    </div>
  );
}

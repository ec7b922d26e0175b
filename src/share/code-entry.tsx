import { useTranslation } from 'react-i18next';

/** Takes a spoken code. It stays as prerendered: `boot.ts` asks for its code when one is entered. */
export function CodeEntry({ locale }: { locale: string }) {
  const { t } = useTranslation();
  return (
    <form className="code-entry" data-code-entry="" action={`/${locale}/search/`}>
      <h2>
        <label htmlFor="code">{t('code.question')}</label>
      </h2>
      <input id="code" name="q" required autoComplete="off" autoCapitalize="characters" />
      <button className="button">{t('code.open')}</button>
      <div role="status" />
    </form>
  );
}

import type { i18n as I18n } from 'i18next';
import { homePath } from './address';
import type { Keeping } from './saved-session';
import { forgetSession } from './storage';

export interface KeptNoteProps {
  texts: I18n;
  /** Absent while nothing may be kept. */
  keeping: Keeping | undefined;
}

/** Says where the answers are kept, and forgets them on request. */
export function KeptNote({ keeping, texts: { t, language } }: KeptNoteProps) {
  if (!keeping) return null;
  if (keeping !== 'kept') return <p className="quiet">{t(`keep.${keeping}`)}</p>;
  const forget = () => {
    forgetSession();
    // This page would keep its answers anew, so it gives way to one that has none.
    window.location.replace(homePath(language));
  };
  return (
    <p className="moves quiet">
      {t('keep.kept')}
      <button type="button" className="plain" onClick={forget}>
        {t('keep.forget')}
      </button>
    </p>
  );
}

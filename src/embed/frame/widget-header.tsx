import { useTranslation } from 'react-i18next';
import { languageName } from '../../content/language-names';
import { locales } from '../../content/locales';
import type { LanguagesProps } from './widget-frame';

function Languages({ current, addressIn }: LanguagesProps) {
  return (
    <ul className="languages">
      {locales.map((id) => (
        <li key={id}>
          {id === current ? (
            <span lang={id} aria-current="true">
              {languageName(id)}
            </span>
          ) : (
            <a lang={id} hrefLang={id} data-language={id} href={addressIn(id)}>
              {languageName(id)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/**
 * What stands above a page in the widget of a host that wants it there: the choice of a language, and a cross where the host's page
 * shows none around the dialog. Its own file, because few do.
 *
 * @param onClose closes the dialog.
 */
export const headerWith =
  (hasLanguages: boolean, onClose: (() => void) | undefined) => (props: LanguagesProps) => {
    const { t } = useTranslation();
    return (
      <header>
        {hasLanguages && (
          <nav aria-label={t('site.otherLanguage')}>
            <Languages {...props} />
          </nav>
        )}
        {onClose && (
          <button type="button" data-close="" aria-label={t('widget.close')} onClick={onClose}>
            <svg
              viewBox="0 0 20 20"
              width="20"
              height="20"
              stroke="currentColor"
              aria-hidden="true"
            >
              <path d="M4 4l12 12M16 4L4 16" strokeWidth="2.5" />
            </svg>
          </button>
        )}
      </header>
    );
  };

import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type NavigateFunction, useLocation, useNavigate } from 'react-router';
import { sitePath } from '../../content/base';
import { languageName } from '../../content/language-names';
import { locales } from '../../content/locales';
import { contactPath, homePath } from '../../player/address';

/** What the site says of the page that it shows. */
export interface FrameProps {
  locale: string;
  /** Path without the language; empty on the home page. */
  path: string;
  children: ReactNode;
}

export interface WidgetFrameProps extends FrameProps {
  /** Closes the dialog that the frame stands in, where the host's page shows no cross. */
  onClose?: (() => void) | undefined;
  /** Whether people may choose the language: otherwise it is that of the host's page. */
  hasLanguages: boolean;
  /** Whether the way to the whole site stands here: a dialog may have it in its bar. */
  hasFull: boolean;
  /** Told after each move. */
  onPlace: (place: Place) => void;
}

interface LanguagesProps {
  current: string;
  /** Address of the same page in another language. */
  addressIn: (id: string) => string;
}

/** Where a widget is, and the ways from there. */
export interface Place extends Pick<LanguagesProps, 'addressIn'> {
  /** Path and fragment: what somebody searches for is not the host's business. */
  place: string;
  language: string;
  navigate: NavigateFunction;
}

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

/** What stands around a page in the widget: less than on the site. */
export function WidgetFrame({
  locale,
  path,
  children,
  onClose,
  hasLanguages,
  hasFull,
  onPlace,
}: WidgetFrameProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const location = useLocation();
  const { search, hash } = location;
  const addressIn = (id: string) => homePath(id) + path + search + hash;

  useEffect(() =>
    onPlace({ place: sitePath(location) + hash, language: locale, addressIn, navigate }),
  );

  return (
    <>
      {(hasLanguages || onClose) && (
        <header>
          {hasLanguages && (
            <nav aria-label={t('site.otherLanguage')}>
              <Languages current={locale} addressIn={addressIn} />
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
      )}
      {children}
      <footer>
        <p className="moves">
          {path !== '' && <a href={homePath(locale)}>{t('site.home')}</a>}
          <a href={contactPath(locale)}>{t('widget.support')}</a>
          <a data-full="" hidden={!hasFull} href={addressIn(locale)} target="_blank" rel="noopener">
            {t('widget.openFull')}
          </a>
        </p>
      </footer>
    </>
  );
}

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type NavigateFunction, useLocation, useNavigate } from 'react-router';
import type { FrameProps } from '../../app/app';
import { languageName } from '../../content/language-names';
import { locales } from '../../content/locales';
import { homePath } from '../../player/address';

export interface WidgetFrameProps extends FrameProps {
  /** Closes the dialog that the frame stands in, if it does. */
  onClose?: (() => void) | undefined;
  /** Told after each move, with the place in full and the way to move from outside. */
  onPlace: (place: string, language: string, navigate: NavigateFunction) => void;
}

/** What stands around a page in the widget: less than on the site. */
export function WidgetFrame({ page, children, onClose, onPlace }: WidgetFrameProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname, hash, state } = useLocation();
  const isMove = Boolean((state as { isMove?: boolean } | null)?.isMove);
  const addressIn = (locale: string) => homePath(locale) + page.path + hash;

  useEffect(() => onPlace(pathname + hash, page.locale, navigate));

  // A step takes the focus by itself.
  useEffect(() => {
    if (isMove && page.kind !== 'step') document.getElementById('main')?.focus();
  }, [isMove, page]);

  return (
    <>
      <header>
        <nav aria-label={t('site.otherLanguage')}>
          <ul className="languages">
            {locales.map((id) => (
              <li key={id}>
                {id === page.locale ? (
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
        </nav>
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
      {children}
      <footer>
        <p className="moves">
          {page.kind !== 'home' && <a href={homePath(page.locale)}>{t('site.home')}</a>}
          <a data-full="" href={addressIn(page.locale)} target="_blank" rel="noopener">
            {t('widget.openFull')}
          </a>
        </p>
        <p>{t('site.independence')}</p>
      </footer>
    </>
  );
}

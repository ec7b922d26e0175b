import { type ComponentType, type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type NavigateFunction, useLocation, useNavigate } from 'react-router';
import { sitePath } from '../../content/base';
import { contactPath, homePath } from '../../player/address';
import { HostContact } from '../../player/host-contact';

/** What the site says of the page that it shows. */
export interface FrameProps {
  locale: string;
  /** Path without the language; empty on the home page. */
  path: string;
  children: ReactNode;
}

export interface WidgetFrameProps extends FrameProps {
  /** Stands above the page, where the host wants something there. */
  Header?: ComponentType<LanguagesProps> | undefined;
  /** Whether the way to the whole site stands here: a dialog may have it in its bar. */
  hasFull: boolean;
  /** Told after each move. */
  onPlace: (place: Place) => void;
  /** What the button says by which people reach the host from an escalation; empty for none. */
  contactOf: () => string;
  onContact: () => void;
}

/** What the choice of a language needs. */
export interface LanguagesProps {
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

interface WidgetFooterProps {
  locale: string;
  /** Path of the page without the language; empty on the home page. */
  path: string;
  /** Address of the page on the whole site. */
  full: string;
  hasFull?: boolean;
}

/** The ways on from any page in the widget. */
function WidgetFooter({ locale, path, full, hasFull = true }: WidgetFooterProps) {
  const { t } = useTranslation();
  return (
    <footer>
      <p className="moves">
        <a data-home="" hidden={path === ''} href={homePath(locale)}>
          {t('site.home')}
        </a>
        <a href={contactPath(locale)}>{t('widget.support')}</a>
        <a data-full="" hidden={!hasFull} href={full} target="_blank" rel="noopener">
          {t('widget.openFull')}
        </a>
      </p>
    </footer>
  );
}

/** What stands around a page in the widget before the code of the site is there. */
export const FirstFrame = ({ locale, path, children }: FrameProps) => (
  <>
    {children}
    <WidgetFooter locale={locale} path={path} full={homePath(locale) + path} />
  </>
);

/** What stands around a page in the widget: less than on the site. */
export function WidgetFrame({
  locale,
  path,
  children,
  Header,
  hasFull,
  onPlace,
  contactOf,
  onContact,
}: WidgetFrameProps) {
  const navigate = useNavigate();
  const location = useLocation();
  const { search, hash } = location;
  const addressIn = (id: string) => homePath(id) + path + search + hash;

  useEffect(() =>
    onPlace({ place: sitePath(location) + hash, language: locale, addressIn, navigate }),
  );

  return (
    <>
      {Header && <Header current={locale} addressIn={addressIn} />}
      <HostContact
        value={
          contactOf() && (
            <button type="button" className="button" data-contact="" onClick={onContact}>
              {contactOf()}
            </button>
          )
        }
      >
        {children}
      </HostContact>
      <WidgetFooter locale={locale} path={path} hasFull={hasFull} full={addressIn(locale)} />
    </>
  );
}

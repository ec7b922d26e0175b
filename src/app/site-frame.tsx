import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { mark, siteName } from '#guide/site.config';
import { languageName } from '../content/language-names';
import { locales } from '../content/locales';
import { homePath, searchPath } from '../player/address';
import { Shell } from '../ui/shell';
import { useHydrated } from '../ui/use-hydrated';

/** What stands around a page, which is its child. */
export interface FrameProps {
  locale: string;
  /** Path without the language. */
  path: string;
  children: ReactNode;
}

/** What stands around a page on the site. */
export function SiteFrame({ locale, path, children }: FrameProps) {
  const { t } = useTranslation();
  const { search, hash } = useLocation();
  // Only the browser knows what was asked and answered.
  const more = useHydrated() ? search + hash : '';

  return (
    <Shell
      siteName={siteName}
      mark={mark}
      skip={t('site.skip')}
      homeHref={homePath(locale)}
      homeLabel={t('site.home')}
      searchHref={searchPath(locale)}
      searchLabel={t('search.title')}
      languageLabel={t('site.otherLanguage')}
      languages={locales.map((id) => ({
        id,
        name: languageName(id),
        ...(id !== locale && { href: homePath(id) + path + more }),
      }))}
      footer={t('site.independence')}
    >
      {children}
    </Shell>
  );
}

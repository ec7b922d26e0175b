import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { mark, siteName } from '#guide/site.config';
import { languageName } from '../content/language-names';
import { locales } from '../content/locales';
import { contactPath, homePath, searchPath } from '../player/address';
import { Shell } from '../ui/shell';
import { useHydrated } from '../ui/use-hydrated';

/** What stands around a page, which is its child. */
export interface FrameProps {
  locale: string;
  /** Path without the language. */
  path: string;
  children: ReactNode;
}

/** Paths of the pages that have a search field of their own. */
const HAS_SEARCH: ReadonlySet<string> = new Set(['', 'search/']);

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
      searchHref={HAS_SEARCH.has(path) ? undefined : searchPath(locale)}
      searchLabel={t('search.title')}
      supportHref={contactPath(locale) + more}
      supportLabel={t('contact.short')}
      languageLabel={t('site.otherLanguage')}
      languages={locales
        .filter((id) => id !== locale)
        .map((id) => ({ id, name: languageName(id), href: homePath(id) + path + more }))}
      footer={t('site.independence')}
    >
      {children}
    </Shell>
  );
}

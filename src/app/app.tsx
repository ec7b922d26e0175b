import { type ComponentType, lazy, type ReactNode, Suspense, use, useEffect } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { siteName } from '#guide/site.config';
import { Shell } from '../ui/shell';
import { languageName } from '../content/language-names';
import { locales } from '../content/locales';
import { useIsAlive } from '../ui/use-is-alive';
import { StepPage } from './pages/step/step-page';
import { homePath, searchPath } from '../player/address';
import { loadedPage, loadPage, type Page } from './page';

// A person who walks never needs the code of the other pages.
const HomePage = lazy(async () => ({
  default: (await import('./pages/home/home-page')).HomePage,
}));
const ArticlePage = lazy(async () => ({
  default: (await import('./pages/article/article-page')).ArticlePage,
}));
const SearchPage = lazy(async () => ({
  default: (await import('./pages/search/search-page')).SearchPage,
}));
const ContactPage = lazy(async () => ({
  default: (await import('./pages/contact/contact-page')).ContactPage,
}));
const NotFoundPage = lazy(async () => ({
  default: (await import('./pages/not-found/not-found-page')).NotFoundPage,
}));

function Content({ page }: { page: Page }) {
  switch (page.kind) {
    case 'home':
      return <HomePage {...page} />;
    case 'search':
      return <SearchPage {...page} />;
    case 'contact':
      return <ContactPage {...page} />;
    case 'article':
      return <ArticlePage {...page} />;
    case 'step':
      return <StepPage {...page} />;
    case 'agent':
      return <page.View {...page} />;
    case 'map':
    case 'proof':
      return <page.View />;
    case 'notFound':
      return <NotFoundPage {...page} />;
  }
}

/** What stands around a page. */
export interface FrameProps {
  page: Page;
  children: ReactNode;
}

function SiteFrame({ page, children }: FrameProps) {
  const { t } = useTranslation();
  const { hash } = useLocation();
  const fragment = useIsAlive() ? hash : '';

  return (
    <Shell
      siteName={siteName}
      skip={t('site.skip')}
      homeHref={homePath(page.locale)}
      homeLabel={t('site.home')}
      searchHref={searchPath(page.locale)}
      searchLabel={t('search.title')}
      languageLabel={t('site.otherLanguage')}
      languages={locales.map((id) => ({
        id,
        name: languageName(id),
        ...(id !== page.locale && { href: homePath(id) + page.path + fragment }),
      }))}
      footer={t('site.independence')}
    >
      {children}
    </Shell>
  );
}

/** Whatever the address names, loaded. */
function AnyPage({ Frame }: { Frame: ComponentType<FrameProps> }) {
  const { pathname } = useLocation();
  const page = loadedPage(pathname) ?? use(loadPage(pathname));

  // Moving between steps loads no document, so title and language have to follow by hand.
  const { title, locale } = page;
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  return (
    <I18nextProvider i18n={page.texts}>
      <Frame page={page}>
        <Content page={page} />
      </Frame>
    </I18nextProvider>
  );
}

/** The site. Its router stands around it: one for the browser, one for the prerendering, one for the widget. */
export function App({ Frame = SiteFrame }: { Frame?: ComponentType<FrameProps> }) {
  return (
    <Suspense>
      <AnyPage Frame={Frame} />
    </Suspense>
  );
}

import { type ComponentType, Suspense, use, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { useLocation } from 'react-router';
import { sitePath } from '../content/base';
import { languageOf } from '../content/languages';
import { type LoadedPage, loadedPage, loadPage } from './load-page';
import type { FrameProps } from './site-frame';

let coming: { address: string; page: Promise<LoadedPage> } | undefined;

/** The page that is on its way. React asks once more when it has failed, and must not set it off again. */
function pageAt(address: string): Promise<LoadedPage> {
  if (coming?.address !== address) coming = { address, page: loadPage(address) };
  return coming.page;
}

/** Whatever the address names. Who changes the address loads its page before: see decision 016. */
function AnyPage({ Frame }: { Frame: ComponentType<FrameProps> }) {
  const address = sitePath(useLocation());
  const { path, data, View } = loadedPage(address) ?? use(pageAt(address));
  const { title, locale, texts } = data;

  // Moving between steps loads no document, so title and language have to follow by hand.
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = languageOf(locale).direction;
  }, [locale]);

  return (
    <I18nextProvider i18n={texts}>
      <Frame locale={locale} path={path}>
        <View {...data} />
      </Frame>
    </I18nextProvider>
  );
}

/** The site. Its router stands around it: one for the browser, one for the prerendering, one for the widget. */
export function App({ Frame }: { Frame: ComponentType<FrameProps> }) {
  return (
    <Suspense>
      <AnyPage Frame={Frame} />
    </Suspense>
  );
}

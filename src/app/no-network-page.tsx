import { useTranslation } from 'react-i18next';
import { homePath } from '../player/address';
import { ReloadLink } from '../player/code-gone';
import { TopicIcon } from '../ui/topic-icon';

export interface NoNetworkPageProps {
  title: string;
  /** Name of the page that it stands in for. */
  page: 'map' | 'proof';
}

/** Stands in for a page that is not kept on the device and cannot be downloaded. */
export function NoNetworkPage({ title, page }: NoNetworkPageProps) {
  const { t, i18n } = useTranslation();
  return (
    <main id="main" tabIndex={-1} data-page={page}>
      <TopicIcon name="noNetwork" />
      <h1>{title}</h1>
      <p className="lead">{t('site.noNetwork')}</p>
      <p className="moves">
        <ReloadLink />
        <a href={homePath(i18n.language)}>{t('site.home')}</a>
      </p>
    </main>
  );
}

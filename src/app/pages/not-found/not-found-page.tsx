import { useTranslation } from 'react-i18next';
import { homePath } from '../../../player/address';
import type { NotFoundPage as Page } from '../../page';
import { nearest } from './nearest';
import { TopicList } from '../../../player/topic-list';

/** An address that leads nowhere, with the topics most like it. */
export function NotFoundPage({ locale, topics, wanted }: Page) {
  const { t } = useTranslation();
  const words = wanted.split('/').filter(Boolean);
  const near = words.flatMap((word) =>
    nearest(
      word,
      topics.map(({ flow }) => flow),
    ),
  );
  const shown = [...new Set(near)].flatMap((id) => topics.filter(({ flow }) => flow === id));
  return (
    <main id="main" tabIndex={-1} data-page="not-found">
      <h1>{t('notFound.title')}</h1>
      <p className="lead">{t('notFound.body')}</p>
      <p>
        <a className="button" href={homePath(locale)}>
          {t('notFound.home')}
        </a>
      </p>
      {shown.length > 0 && <h2>{t('notFound.nearest')}</h2>}
      <TopicList locale={locale} topics={shown.length > 0 ? shown : topics} />
    </main>
  );
}

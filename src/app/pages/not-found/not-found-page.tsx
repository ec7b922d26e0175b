import { useTranslation } from 'react-i18next';
import { siteName } from '#guide/site.config';
import { homePath } from '../../../player/address';
import { loadTexts } from '../../../content/instance';
import { loadTopics } from '../../../player/load-topics';
import type { PageParams, PropsFrom } from '../../page-module';
import { nearest } from './nearest';
import { TopicList } from '../../../player/topic-list';
import { TopicIcon } from '../../../ui/topic-icon';

export async function load({ locale, path }: PageParams) {
  const texts = await loadTexts(locale);
  const { t } = texts;
  return {
    locale,
    texts,
    // In another language its address leads nowhere either.
    path: '',
    title: `${t('notFound.title')} – ${siteName}`,
    description: t('site.description'),
    topics: await loadTopics(locale),
    wanted: path,
  };
}

/** An address that leads nowhere, with the topics most like it. */
export function View({ locale, topics, wanted }: PropsFrom<typeof load>) {
  const { t } = useTranslation();
  // The language is no word that an article could be like.
  const words = wanted.split('/').filter((word) => word !== '' && word !== locale);
  const near = words.flatMap((word) =>
    nearest(
      word,
      topics.map(({ flow }) => flow),
    ),
  );
  const shown = [...new Set(near)].flatMap((id) => topics.filter(({ flow }) => flow === id));
  return (
    <main id="main" tabIndex={-1} data-page="not-found">
      <TopicIcon name="noPage" />
      <h1>{t('notFound.title')}</h1>
      <p className="lead">{t('notFound.body')}</p>
      {shown.length > 0 && <h2>{t('notFound.nearest')}</h2>}
      <TopicList locale={locale} topics={shown.length > 0 ? shown : topics} />
      <p>
        <a className="button" href={homePath(locale)}>
          {t('notFound.home')}
        </a>
      </p>
    </main>
  );
}

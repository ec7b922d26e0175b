import { useTranslation } from 'react-i18next';
import { siteName } from '#guide/site.config';
import { loadTexts } from '../content/instance';
import { CodeGone, ReloadLink } from '../player/code-gone';
import { loadTopics } from '../player/load-topics';
import { TopicList } from '../player/topic-list';
import { loadNumberedTopics } from './numbered-topics';

/** With the style of a call, for which it waits. It is not kept for use without a network, unless somebody used it before: see `src/app/browser/sw.js`. */
const loadWorkspace = () =>
  Promise.all([import('./workspace'), import('./call.css?inline')]).then(
    ([{ Workspace }]) => Workspace,
    () => undefined,
  );

export async function load({ locale }: { locale: string }) {
  const [texts, Workspace, topics] = await Promise.all([
    loadTexts(locale, ['agent']),
    loadWorkspace(),
    loadNumberedTopics(locale),
  ]);
  const { t } = texts;
  return {
    locale,
    texts,
    title: `${t('title', { ns: 'agent' })} – ${siteName}`,
    description: t('description', { ns: 'agent' }),
    needs: 'src/agent/before-hydration.ts',
    Workspace,
    topics,
    // Beside the workspace, only browsers without JavaScript need them.
    articles: Workspace && !import.meta.env.SSR ? [] : await loadTopics(locale),
  };
}

/** The workspace of a support agent; where it cannot run, the way to the articles. */
export function View({ locale, topics, articles, Workspace }: Awaited<ReturnType<typeof load>>) {
  const { t } = useTranslation('agent');
  const instead = (why: 'needsScript' | 'needsNetwork') => (
    <>
      <p>{t(why)}</p>
      <TopicList locale={locale} topics={articles} />
      {why === 'needsNetwork' && (
        <p className="moves">
          <ReloadLink />
        </p>
      )}
    </>
  );
  return (
    <main id="main" tabIndex={-1} data-page="agent">
      <h1>{t('title')}</h1>
      <CodeGone />
      {/* A browser that runs scripts takes what stands in noscript for text, and never looks at it. */}
      {Workspace && <noscript>{instead('needsScript')}</noscript>}
      {Workspace ? <Workspace {...{ locale, topics }} /> : instead('needsNetwork')}
    </main>
  );
}

import { useTranslation } from 'react-i18next';
import { siteName } from '#guide/site.config';
import { sourceOf } from '../../../content/sources';
import { loadTexts } from '../../../content/instance';
import { loadFlow } from '../../../content/load-flow';
import { isFlowId } from '../../../content/manifest';
import { loadMoved } from '../../../content/moved';
import { LanguageNote } from '../../../player/language-note';
import { Text } from '../../../player/text';
import { actionIds, type Flow, initialStep, outcomeTag, stepKind } from '../../../engine/flow';
import type { OutcomeTag } from '../../../engine/setup';
import { availableOptions } from '../../../engine/replay';
import { wayLengths } from '../../../engine/way-lengths';
import { nameToday } from '../../../engine/moved';
import { OnPaper } from '../../../player/on-paper';
import { flowText, optionText, stepText } from '../../../content/step-text';
import { answerAddress, homePath, mapPath, stepPath } from '../../../player/address';
import { SupportCard } from '../../../player/support-card';
import { Icon } from '../../../ui/icon';
import { TopicIcon, type TopicIconName } from '../../../ui/topic-icon';
import { SourceLink } from '../../source-link';
import type { PageParams, PropsFrom } from '../../page-module';

export async function load({ locale, flow: named }: PageParams) {
  if (!isFlowId(named)) await loadMoved();
  const { flow: id } = nameToday(named, '');
  if (!isFlowId(id)) return undefined;
  const [flow, texts] = await Promise.all([loadFlow(id), loadTexts(locale, [id])]);
  const { title, summary } = flowText(texts, id);
  const source = sourceOf(id);
  return {
    locale,
    texts,
    path: `${id}/`,
    title: `${title} – ${siteName}`,
    description: summary,
    flow,
    ...(source && { source }),
  };
}

interface WayIn {
  step: string;
  option: string;
  target: string;
}

const waysInto = (flow: Flow, step: string): WayIn[] =>
  availableOptions(flow, step).map(({ option, target }) => ({ step, option, target }));

/** A question that only sorts: its options are ways in themselves. */
const isSorting = (flow: Flow, step: string): boolean =>
  stepKind(flow, step) === 'question' && actionIds(flow, step).length === 0;

const SIGNS: Record<OutcomeTag, TopicIconName> = {
  solved: 'checks',
  escalated: 'call',
  handedOver: 'onward',
};

/** What an answer leads to. */
function signOf(flow: Flow, step: string): TopicIconName {
  const tag = outcomeTag(flow, step);
  if (tag) return SIGNS[tag];
  return isSorting(flow, step) ? 'question' : 'key';
}

/** The steps behind the questions that only sort, each with the first answer that leads there. */
function laterWays(flow: Flow, ways: readonly WayIn[]): WayIn[] {
  const known = new Set(ways.map(({ target }) => target));
  return ways
    .filter(({ target }) => isSorting(flow, target))
    .flatMap(({ target }) => waysInto(flow, target))
    .filter(({ target }) => !known.has(target) && known.add(target));
}

/** An article: what it solves, what it needs, and all ways in. */
export function View({ locale, texts, flow, source }: PropsFrom<typeof load>) {
  const { t } = useTranslation();
  const { title, summary, needs } = flowText(texts, flow.id);
  const first = initialStep(flow);
  const { shortest, longest } = wayLengths(flow);

  const ways = waysInto(flow, first);
  const later = laterWays(flow, ways);
  const addressOf = ({ step, option, target }: WayIn) =>
    answerAddress(locale, flow.id, { step, option }, target);

  return (
    <main id="main" tabIndex={-1} data-page="article" data-flow={flow.id}>
      <p className="moves">
        <a href={homePath(locale)}>
          <Icon name="back" />
          {t('site.home')}
        </a>
      </p>
      <h1>
        <Text text={title} locale={locale} />
      </h1>
      <LanguageNote texts={texts} flow={flow.id} />
      <p className="lead">
        <Text text={summary} locale={locale} />
      </p>
      {shortest < longest && (
        <p className="quiet">{t('article.steps', { shortest, count: longest })}</p>
      )}
      {needs.length > 0 && (
        <section className="card">
          <h2>{t('article.needs')}</h2>
          <ul className="needs">
            {needs.map((need) => (
              <li key={need}>
                <Text text={need} locale={locale} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a className="button" data-start="" href={stepPath(locale, flow.id, first)}>
          {t('article.start')}
        </a>
      </p>
      <h2>{t('article.waysIn')}</h2>
      <p className="quiet">
        <Text text={stepText(texts, flow, first).title} locale={locale} />
      </p>
      <ul className="options">
        {ways.map((way) => (
          <li key={way.option}>
            <a className="option" data-option={way.option} href={addressOf(way)}>
              <TopicIcon name={signOf(flow, way.target)} />
              <span>
                <Text text={optionText(stepText(texts, flow, first), way.option)} locale={locale} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      {later.length > 0 && (
        <details>
          <summary>{t('article.later')}</summary>
          <ul className="rows">
            {later.map((way) => (
              <li key={way.target}>
                <a href={addressOf(way)}>
                  <span>
                    <Text text={stepText(texts, flow, way.target).title} locale={locale} />
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <SupportCard locale={locale} />
      {source && (
        <p className="quiet">
          {source.article ? (
            <SourceLink
              text={t('article.source', { number: source.article })}
              article={source.article}
              locale={locale}
            />
          ) : (
            <Text text={t('article.sourceUnnumbered')} locale={locale} />
          )}
          {source.beyondSource && ` ${t('article.beyond', { date: source.beyondSource.checked })}`}
        </p>
      )}
      <p className="moves quiet">
        <a href={mapPath(locale, flow.id)}>{t('map.ofArticle')}</a>
        <button type="button" className="plain whole" data-print-article="">
          {t('print.whole')}
        </button>
      </p>
      <OnPaper />
    </main>
  );
}

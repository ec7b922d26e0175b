import { type ReactNode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { firstLanguage } from '#guide/site.config';
import { SiteFrame } from '../app/site-frame';
import { loadNumberedTopics } from '../agent/numbered-topics';
import { loadTexts } from '../content/instance';
import { languageOf } from '../content/languages';
import { loadFlow } from '../content/load-flow';
import { flowIds } from '../content/manifest';
import { stepText } from '../content/step-text';
import { actionIds, type Flow, optionIds, outcomeTag, stepIds, stepMeta } from '../engine/flow';
import { loadStep } from '../player/load-step';
import { SearchBox } from '../player/search/search-box';
import { SessionStep } from '../player/session-step';
import { SupportCard } from '../player/support-card';
import { FixList } from '../ui/fix-list';
import { OfferBar } from '../ui/offer-bar';
import { TopicIcon } from '../ui/topic-icon';
import { GALLERY_PATH } from './dev-paths';

/*
 * Components as the site has them, each kind in a page of its own, and all of them side by side in the widths of a phone
 * to a desk: only for the server of authors. Forced colours are a setting of the system, or of the tools of a browser.
 */

const WIDTHS = [320, 390, 768, 1280, 1440];

const query = new URLSearchParams(location.search);
const locale = query.get('locale') ?? firstLanguage;

type IsKind = (flow: Flow, step: string) => boolean;

const count = (flow: Flow, step: string) => optionIds(flow, step).length;

/** Kinds of steps. The first step of its kind in the guide is shown. */
const STEPS: Readonly<Record<string, IsKind>> = {
  question: (flow, step) => actionIds(flow, step).length === 0 && count(flow, step) > 2,
  fix: (flow, step) => actionIds(flow, step).length > 1 && count(flow, step) === 2,
  answers: (flow, step) => actionIds(flow, step).length > 0 && count(flow, step) > 2,
  time: (flow, step) => stepMeta(flow, step).timeRule !== undefined,
  solved: (flow, step) => outcomeTag(flow, step) === 'solved',
  escalated: (flow, step) => outcomeTag(flow, step) === 'escalated',
  handedOver: (flow, step) => outcomeTag(flow, step) === 'handedOver',
};

async function stepOf(isKind: IsKind): Promise<ReactNode> {
  for (const flow of await Promise.all(flowIds.map(loadFlow))) {
    const step = stepIds(flow).find((each) => isKind(flow, each));
    const page = step === undefined ? undefined : await loadStep(locale, flow.id, step);
    if (page) return <SessionStep page={page} />;
  }
  return undefined;
}

const main = (...parts: ReactNode[]) => (
  <main id="main" tabIndex={-1}>
    {parts}
  </main>
);

async function listsOf(): Promise<ReactNode> {
  const flow = await loadFlow(flowIds[0]!);
  const texts = await loadTexts(locale, [flow.id]);
  const { t } = texts;
  const fixes = stepIds(flow).map((id, index) => ({
    id,
    text: stepText(texts, flow, id).title,
    question: t('tried.mark'),
    isTicked: index === 0,
  }));
  return main(
    <h1 key="title">{t('tried.summary')}</h1>,
    <FixList
      key="fixes"
      summary={t('tried.summary')}
      lead={t('tried.lead')}
      submitLabel={t('tried.skip')}
      status={t('tried.skipped', { count: 1 })}
      fixes={fixes}
      onSkip={() => undefined}
    />,
    <p key="buttons" className="moves">
      <a className="button" href="#main">
        {t('outcome.continue')}
      </a>
      <a className="button button--quiet" href="#main">
        {t('step.startAgain')}
      </a>
      <button type="button" className="plain">
        {t('keep.forget')}
      </button>
    </p>,
    <SupportCard key="support" locale={locale} />,
    <OfferBar
      key="offer"
      label={t('keep.region')}
      icon={<TopicIcon name="clock" />}
      text={t('tried.lead')}
      offer={{ text: t('keep.continue'), onTake: () => undefined }}
      dismiss={{ text: t('keep.close'), onDismiss: () => undefined }}
    />,
  );
}

async function searchOf(): Promise<ReactNode> {
  const { t } = await loadTexts(locale);
  return main(<h1 key="title">{t('search.title')}</h1>, <SearchBox key="box" locale={locale} />);
}

async function workspaceOf(): Promise<ReactNode> {
  const [{ Workspace }, { t }] = await Promise.all([
    import('../agent/workspace'),
    loadTexts(locale, ['agent']),
  ]);
  return (
    <main id="main" tabIndex={-1} data-page="agent">
      <h1>{t('title', { ns: 'agent' })}</h1>
      <Workspace locale={locale} topics={await loadNumberedTopics(locale)} />
    </main>
  );
}

const SAMPLES: Readonly<Record<string, () => Promise<ReactNode>>> = {
  ...Object.fromEntries(
    Object.entries(STEPS).map(([name, isKind]) => [name, () => stepOf(isKind)] as const),
  ),
  lists: listsOf,
  search: searchOf,
  workspace: workspaceOf,
};

/** The same page with something else of its query. */
function queryWith(name: string, value: string): string {
  const next = new URLSearchParams(query);
  next.set(name, value);
  return `?${next}`;
}

/** All samples in all widths, and ways to another theme or direction. */
function Overview() {
  return (
    <main id="main" className="gallery">
      <h1>{'Gallery'}</h1>
      <p>
        <a href={queryWith('theme', 'light')}>{'light'}</a>{' '}
        <a href={queryWith('theme', 'dark')}>{'dark'}</a>{' '}
        <a href={queryWith('dir', 'ltr')}>{'left to right'}</a>{' '}
        <a href={queryWith('dir', 'rtl')}>{'right to left'}</a>
      </p>
      {Object.keys(SAMPLES).map((name) => (
        <section key={name}>
          <h2>
            <a href={`${GALLERY_PATH}${name}/${location.search}`}>{name}</a>
          </h2>
          <div>
            {WIDTHS.map((width) => (
              // It is this page itself.
              // oxlint-disable-next-line react/iframe-missing-sandbox
              <iframe
                key={width}
                title={`${name}, ${width} px`}
                src={`${GALLERY_PATH}${name}/${location.search}`}
                width={width}
                height="844"
                loading="lazy"
              />
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}

const { documentElement } = document;
documentElement.lang = locale;
documentElement.dir = query.get('dir') ?? languageOf(locale).direction;
documentElement.dataset.theme = query.get('theme') ?? '';
const name = location.pathname.slice(GALLERY_PATH.length).replace('/', '');
const sample = await SAMPLES[name]?.();
createRoot(document.getElementById('root')!).render(
  <I18nextProvider i18n={await loadTexts(locale, ['agent'])}>
    {sample ? (
      <MemoryRouter>
        <SiteFrame locale={locale} path="">
          <Suspense>{sample}</Suspense>
        </SiteFrame>
      </MemoryRouter>
    ) : (
      <Overview />
    )}
  </I18nextProvider>,
);

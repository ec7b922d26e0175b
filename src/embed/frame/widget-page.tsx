import { useTranslation } from 'react-i18next';
import { siteName } from '#guide/site.config';
import { loadTexts } from '../../content/instance';
import { loadFlow } from '../../content/load-flow';
import { flowIds } from '../../content/manifest';
import { initialStep } from '../../engine/flow';
import { kebabCase } from '../../engine/step-path';
import { homePath } from '../../player/address';
import { WidgetFooter } from './widget-frame';

const firstStep = async (flow: string) =>
  [flow, kebabCase(initialStep(await loadFlow(flow)))] as const;

export async function load({ locale }: { locale: string }) {
  const texts = await loadTexts(locale);
  const { t } = texts;
  return {
    locale,
    texts,
    // It is the home page in another form, so nobody who searches is led into a frame.
    path: '',
    title: `${siteName}: ${t('site.tagline')}`,
    description: t('site.description'),
    frameCode: 'src/app/widget.tsx',
    /** The first step of each flow, as addresses write it. */
    first: Object.fromEntries(await Promise.all(flowIds.map(firstStep))),
  };
}

/** What the frame of a widget shows until its first page is there, and where nobody embeds it: the way to the site. */
export function View({ locale, first }: Awaited<ReturnType<typeof load>>) {
  const { t } = useTranslation();
  return (
    <>
      <main id="main" data-page="widget" data-first={JSON.stringify(first)}>
        <h1>{t('widget.title')}</h1>
        <p>{t('widget.lead')}</p>
        <p>
          <a className="button" href={homePath(locale)} target="_blank">
            {t('widget.open')}
          </a>
        </p>
      </main>
      <WidgetFooter hidden locale={locale} path="" full={homePath(locale)} />
    </>
  );
}

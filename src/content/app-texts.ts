import type { i18n as I18n } from 'i18next';
import { loadOnce } from '../engine/load-once';
import { type CaptionForm, type CaptionOrder, type Captions, captionPairs } from './captions';
import { captionsOf, loadTexts, variables } from './instance';
import { captionOrderOf } from './locales';

/** The captions of a language, and which of them do not stand in the usual order. */
export interface CaptionTable extends CaptionOrder {
  captions: Captions;
}

/**
 * The captions of a language for somebody whose app speaks another one: what the app shows comes first. Those of a
 * phone stay alone, and what no app shows is left out.
 */
export function captionsInApp(own: CaptionTable, app: CaptionTable, form: CaptionForm): Captions {
  const shown = Object.entries(app.captions).filter(([id]) => !app.otherFirst?.includes(id));
  return captionPairs(own.captions, Object.fromEntries(shown), form, {
    ...own,
    otherFirst: Object.keys(own.captions),
  });
}

const tableOf = async (locale: string): Promise<CaptionTable> => ({
  ...(await captionOrderOf(locale)),
  captions: await captionsOf(locale),
});

const loadOthers = loadOnce(async (key): Promise<I18n> => {
  const [locale, app] = key.split(' ') as [string, string];
  const [texts, own, other] = await Promise.all([loadTexts(locale), tableOf(locale), tableOf(app)]);
  const form = texts.t('caption', { returnObjects: true });
  const { interpolation } = texts.options;
  const defaultVariables = variables(captionsInApp(own, other, form), app);
  const instance = texts.cloneInstance({ interpolation: { ...interpolation, defaultVariables } });
  return Object.create(instance) as I18n;
});

/**
 * The texts of a language, as somebody reads them whose app speaks this or another one. They differ in their captions
 * alone, and have every flow that the language itself has.
 *
 * @param app the language of the app.
 * @throws Error when a file cannot be downloaded.
 */
export const loadAppTexts = (locale: string, app: string): Promise<I18n> =>
  app === locale ? loadTexts(locale) : loadOthers(`${locale} ${app}`);

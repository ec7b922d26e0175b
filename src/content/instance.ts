import {
  createInstance,
  type i18n as I18n,
  type PostProcessorModule,
  type TOptions,
} from 'i18next';
import { firstLanguage, phone, siteName, support } from '#guide/site.config';
import { loadOnce } from '../engine/load-once';
import { type CaptionForm, type Captions, captionPairs, textParts } from './captions';
import { languageOf } from './languages';
import { captionOrderOf, fallbackOf, loadNamespace, type Texts } from './locales';
import { typeset } from './typography';

/** Texts that stand in for missing ones, by the language that lacks them. */
const foreign = new Map<string, Set<string>>();

/** The language of a text on a page of `locale`: another one where the text stands in for a missing one. */
export const languageOfText = (text: string, locale: string): string =>
  foreign.get(locale)?.has(text) ? firstLanguage : locale;

/** Notes a text that stands in for a missing one. It may be shown as a whole or line by line. */
export function noteForeign(text: string, locale: string): void {
  const known = foreign.get(locale) ?? new Set();
  for (const each of [text, ...text.split('\n')]) known.add(each);
  foreign.set(locale, known);
}

/** i18next hands it over where languages stand in for another: `postProcessPassResolved`. */
type WithLanguage = TOptions & { i18nResolved?: { usedLng?: string } };

/** One for all languages: i18next keeps post-processors by name, for all of its instances together. */
const typography: PostProcessorModule = {
  type: 'postProcessor',
  name: 'typography',
  process: (
    text: string,
    _key,
    { i18nResolved }: WithLanguage,
    { language }: { language: string },
  ) => {
    const used = i18nResolved?.usedLng ?? language;
    const set = typeset(text, languageOf(used).typography);
    if (used !== language) noteForeign(set, language);
    return set;
  },
};

/** What every page of a language needs before its own texts. */
const BASE_NAMESPACES = ['common', 'shared'] as const;

/**
 * Variables for every text. i18next would copy those that can be listed for each text anew; the others it finds, too.
 */
const unlisted = (variables: object): Record<string, unknown> =>
  Object.defineProperties(
    {},
    Object.fromEntries(Object.entries(variables).map(([id, value]) => [id, { value }])),
  );

/** The texts of a file, with those that stand in for missing ones by their language. */
async function resourcesOf(locale: string, namespace: string): Promise<Record<string, Texts>> {
  const fallback = fallbackOf(locale);
  const [own, first] = await Promise.all([
    loadNamespace(locale, namespace),
    fallback && loadNamespace(fallback, namespace),
  ]);
  return { [locale]: own, ...(fallback && first && { [fallback]: first }) };
}

/** The captions of a language; what it lacks, its apps may show in the first one. */
export const captionsOf = async (locale: string): Promise<Captions> =>
  Object.assign(
    {},
    ...Object.values(await resourcesOf(locale, 'captions')).toReversed(),
  ) as Captions;

/**
 * What texts may name: captions, name and contacts of the site.
 *
 * @param app the language of the person's app, where the captions depend on it.
 */
export const variables = (captions: Captions, app?: string): Record<string, unknown> =>
  unlisted({ ...captions, site: { name: siteName, support: support.label, phone, app } });

/** A complete language that lacks a text does not come to its readers. */
const missing = (locale: string) => (key: string, known: unknown, options: { ns?: string }) => {
  if (known !== undefined) return known;
  if (import.meta.env.SSR) {
    const file = `locales/${fallbackOf(locale) ?? locale}/${options.ns ?? 'common'}.json`;
    throw new Error(`${file}: no text for "${key}". Add it.`);
  }
  return key;
};

/** The texts of a language without any flow. */
const baseTexts = loadOnce(async (locale): Promise<I18n> => {
  const { captionPartner } = languageOf(locale);
  const [primary, secondary, order, ...base] = await Promise.all([
    captionsOf(locale),
    captionPartner === undefined ? {} : captionsOf(captionPartner),
    captionPartner === undefined ? {} : captionOrderOf(locale),
    ...BASE_NAMESPACES.map((namespace) => resourcesOf(locale, namespace)),
  ]);
  const resources: Record<string, Record<string, Texts>> = {};
  for (const [at, texts] of base.entries())
    for (const [language, own] of Object.entries(texts))
      resources[language] = { ...resources[language], [BASE_NAMESPACES[at]!]: own };
  const { caption } = Object.assign({}, ...Object.values(base[0]!).toReversed()) as {
    caption: CaptionForm;
  };
  const fallback = fallbackOf(locale);
  const instance = createInstance().use(typography);
  await instance.init({
    lng: locale,
    fallbackLng: fallback ?? false,
    defaultNS: 'common',
    nsSeparator: false,
    postProcess: 'typography',
    postProcessPassResolved: fallback !== undefined,
    parseMissingKeyHandler: missing(locale),
    resources,
    interpolation: {
      escapeValue: false,
      defaultVariables: variables(captionPairs(primary, secondary, caption, order)),
    },
  });
  // Every component that uses texts copies what react-i18next finds on this object itself.
  return Object.create(instance) as I18n;
});

/** Files of texts in which a language lacks some: `ar desk-lamp`. */
const partial = new Set<string>();

/** Whether each text of one file has a counterpart in another. */
const covers = (own: unknown, first: unknown): boolean =>
  first === null || typeof first !== 'object' || Array.isArray(first)
    ? own !== undefined
    : Object.entries(first as Texts).every(([key, text]) =>
        covers((own as Texts | undefined)?.[key], text),
      );

/** Adds the texts of a flow to those of a language: `ru desk-lamp`. */
const addFlow = loadOnce(async (key): Promise<void> => {
  const [locale, flow] = key.split(' ') as [string, string];
  const [instance, texts] = await Promise.all([baseTexts(locale), resourcesOf(locale, flow)]);
  for (const [language, own] of Object.entries(texts))
    instance.addResourceBundle(language, flow, own);
  const fallback = fallbackOf(locale);
  if (fallback && !covers(texts[locale], texts[fallback])) partial.add(key);
});

/** Whether texts of another language stand in for some of a flow. */
export const isPartial = ({ language }: I18n, flow: string): boolean =>
  partial.has(`${language} ${flow}`);

/**
 * The texts of a language, with the named flows loaded, each file once.
 *
 * @throws Error when a file cannot be downloaded.
 */
export async function loadTexts(locale: string, flows: readonly string[] = []): Promise<I18n> {
  await Promise.all(flows.map((flow) => addFlow(`${locale} ${flow}`)));
  return baseTexts(locale);
}

const variablesOf = (texts: I18n) =>
  texts.options.interpolation!.defaultVariables as Record<string, string> & {
    site: { app?: string };
  };

/** The language of the person's app, where the captions of these texts depend on it. */
export const appOf = (texts: I18n): string | undefined => variablesOf(texts).site.app;

/** The language of the captions beside those of the texts' own language, if there are any. */
export const otherLanguageOf = (texts: I18n): string | undefined =>
  appOf(texts) ?? languageOf(texts.language).captionPartner;

/**
 * A caption by itself.
 *
 * @param isInApp true as the app of the person shows it, where that was said; else in the language of the texts.
 */
export const captionOf = (texts: I18n, id: string, isInApp: boolean): string => {
  const pair = variablesOf(texts)[id];
  if (pair === undefined)
    throw new Error(`locales/${texts.language}/captions.json has no "${id}".`);
  const captions = textParts(pair).filter(({ kind }) => kind !== 'words');
  const isFirst = isInApp && appOf(texts) !== undefined;
  return (isFirst ? captions[0] : captions.find(({ kind }) => kind === 'own'))?.text ?? pair;
};

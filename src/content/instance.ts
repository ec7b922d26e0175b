import { createInstance, type i18n as I18n, type PostProcessorModule } from 'i18next';
import { phone, siteName, support } from '#guide/site.config';
import { loadOnce } from '../engine/load-once';
import { type CaptionForm, type Captions, captionPairs, textParts } from './captions';
import { loadNamespace, locales } from './locales';
import { typeset } from './typography';

/** One for all languages: i18next keeps post-processors by name, for all of its instances together. */
const typography: PostProcessorModule = {
  type: 'postProcessor',
  name: 'typography',
  process: (text: string, _key, _options, translator: { language: string }) =>
    typeset(text, translator.language),
};

/** What every page of a language needs before its own texts. */
const BASE_NAMESPACES = ['common', 'shared'] as const;

/** The language whose captions stand beside the reader's own. */
export const otherLocale = (locale: string): string =>
  locales.find((id) => id !== locale) ?? locale;

/**
 * Variables for every text. i18next would copy those that can be listed for each text anew; the others it finds, too.
 */
const unlisted = (variables: object): Record<string, unknown> =>
  Object.defineProperties(
    {},
    Object.fromEntries(Object.entries(variables).map(([id, value]) => [id, { value }])),
  );

/** The texts of a language without any flow. */
const baseTexts = loadOnce(async (locale): Promise<I18n> => {
  const [own, other, ...base] = await Promise.all([
    loadNamespace(locale, 'captions'),
    loadNamespace(otherLocale(locale), 'captions'),
    ...BASE_NAMESPACES.map((namespace) => loadNamespace(locale, namespace)),
  ]);
  const instance = createInstance().use(typography);
  await instance.init({
    lng: locale,
    fallbackLng: false,
    defaultNS: 'common',
    nsSeparator: false,
    postProcess: 'typography',
    resources: {
      [locale]: Object.fromEntries(base.map((texts, at) => [BASE_NAMESPACES[at], texts])),
    },
    interpolation: {
      escapeValue: false,
      defaultVariables: unlisted({
        ...captionPairs(own as Captions, other as Captions, base[0]?.caption as CaptionForm),
        site: { name: siteName, support: support.label, phone },
      }),
    },
  });
  // Every component that uses texts copies what react-i18next finds on this object itself.
  return Object.create(instance) as I18n;
});

/** Adds the texts of a flow to those of a language: `ru portal-login`. */
const addFlow = loadOnce(async (key): Promise<void> => {
  const [locale, flow] = key.split(' ') as [string, string];
  const [instance, texts] = await Promise.all([baseTexts(locale), loadNamespace(locale, flow)]);
  instance.addResourceBundle(locale, flow, texts);
});

/**
 * The texts of a language, with the named flows loaded, each file once.
 *
 * @throws Error when a file cannot be downloaded.
 */
export async function loadTexts(locale: string, flows: readonly string[] = []): Promise<I18n> {
  await Promise.all(flows.map((flow) => addFlow(`${locale} ${flow}`)));
  return baseTexts(locale);
}

/** A caption by itself, in the language of the texts, as the app of a reader shows it. */
export const captionOf = (texts: I18n, id: string): string => {
  const pair = texts.options.interpolation?.defaultVariables?.[id] as string | undefined;
  if (pair === undefined)
    throw new Error(`locales/${texts.language}/captions.json has no "${id}".`);
  return textParts(pair).find(({ kind }) => kind === 'own')?.text ?? pair;
};

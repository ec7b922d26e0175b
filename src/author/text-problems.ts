import { phone } from '#guide/site.config';
import { actionIds, type Flow, optionIds, stepIds } from '../engine/flow';
import { fallbackOf, loadNamespace } from '../content/locales';
import type { Problem } from './problem';
import { secretProblems } from './secret-problems';
import { wordProblems } from './word-problems';

type Texts = { [key: string]: string | (string | Texts)[] | Texts };

/** Files of texts that belong to no flow. */
export const NAMESPACES: readonly string[] = ['agent', 'captions', 'common', 'proof', 'shared'];

/** Files of a language that hold no texts: nobody translates them. */
export const NO_TEXTS: readonly string[] = [
  'caption-order',
  'language',
  'new-article',
  'search-words',
  'secrets',
  'wording',
];

/** Texts by their whole key: `situation.options.message`. */
export type FlatTexts = Record<string, string>;

/** Whether something is a list of phrases, which counts as one text. */
export const isPhrases = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** `{ a: { b: 'c' } }` -> `{ 'a.b': 'c' }`; a list of phrases counts as one text. */
export const flatTexts = (texts: Texts, prefix = ''): FlatTexts =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'object' && !isPhrases(value)
        ? Object.entries(flatTexts(value as Texts, `${prefix}${key}.`))
        : [[prefix + key, typeof value === 'object' ? value.join('\n') : value]],
    ),
  );

/** @throws Error when there is no such file. */
export const loadFlat = async (locale: string, namespace: string): Promise<FlatTexts> =>
  flatTexts((await loadNamespace(locale, namespace)) as Texts);

/** Names of the captions in a text, in alphabetical order. */
export const placeholders = (text: string): string[] =>
  [...text.matchAll(/{{([\w.]+)}}/g)].map(([, name]) => name!).sort();

/** What a text may name of `site.config.ts`. */
const SITE_NAMES = new Set([
  'site.name',
  'site.support',
  ...Object.keys(phone).map((region) => `site.phone.${region}`),
]);

/** The texts of a step in the order in which a person reads them, and files have them. */
export const READING_ORDER: readonly string[] = [
  'title',
  'warning',
  'body',
  'actions',
  'hint',
  'ask',
  'options',
  'say',
  'agentNote',
  'ticket',
  'searchPhrases',
];

/** Texts that a step may lack, but not in one language alone. */
export const OPTIONAL_KEYS = [
  'warning',
  'body',
  'hint',
  'ask',
  'say',
  'agentNote',
  'ticket',
] as const;

/** Every key that a step may have, and whether it must. */
export function stepKeys(flow: Flow, step: string) {
  const [actions, options] = [actionIds(flow, step), optionIds(flow, step)];
  const must = [
    `${step}.title`,
    ...actions.map((id) => `${step}.actions.${id}`),
    ...options.map((id) => `${step}.options.${id}`),
    // Whoever has done something is asked what came of it.
    ...(actions.length > 0 && options.length > 0 ? [`${step}.ask`] : []),
  ];
  const may = [...OPTIONAL_KEYS, 'searchPhrases'].map((key) => `${step}.${key}`);
  // A ticket says how a call ends.
  const spare = options.length > 0 ? `${step}.ticket` : undefined;
  return { must, may: may.filter((key) => !must.includes(key) && key !== spare) };
}

/** The same for the texts above all steps. */
export const ARTICLE_KEYS = { must: ['title', 'summary'], may: ['needs'] };

const allKeys = (flow: Flow) => [
  ARTICLE_KEYS,
  ...stepIds(flow).map((step) => stepKeys(flow, step)),
];

/** Keys without a text: those that a flow needs, and those that stand there empty. */
export function missingTexts(flow: Flow, own: FlatTexts, shared: FlatTexts): string[] {
  const needed = allKeys(flow)
    .flatMap(({ must }) => must)
    .filter((key) => !own[key]?.trim() && !shared[key]?.trim());
  const empty = Object.keys(own).filter((key) => !own[key]!.trim());
  return [...new Set([...needed, ...empty])];
}

const isOptional = (flow: Flow, key: string): boolean =>
  allKeys(flow).some(({ may }) => may.includes(key));

/** Keys that no step of the flow asks for. */
export function spareTexts(flow: Flow, own: FlatTexts): string[] {
  const known = new Set(allKeys(flow).flatMap(({ must, may }) => [...must, ...may]));
  return Object.keys(own).filter((key) => !known.has(key));
}

/** Keys whose texts name a caption that is not in the table. */
export const unknownCaptions = (texts: FlatTexts, captions: FlatTexts): string[] =>
  Object.keys(texts).filter((key) =>
    placeholders(texts[key]!).some((name) => !(name in captions) && !SITE_NAMES.has(name)),
  );

/** The step that a key belongs to; undefined for the texts above all steps. */
export function stepOfKey(flow: Flow, key: string): { step?: string } {
  const [step = ''] = key.split('.');
  return stepIds(flow).includes(step) ? { step } : {};
}

/** The captions that a text may name: what a language lacks, the first one has. */
export const knownCaptions = async (locale: string): Promise<FlatTexts> => ({
  ...(await loadFlat(fallbackOf(locale) ?? locale, 'captions')),
  ...(await loadFlat(locale, 'captions')),
});

/** Texts of a flow that are missing in a language, to spare, or name unknown captions. */
export async function textProblems(flow: Flow, locale: string): Promise<Problem[]> {
  const [own, shared, captions] = await Promise.all([
    loadFlat(locale, flow.id),
    loadFlat(locale, 'shared'),
    knownCaptions(locale),
  ]);
  const isComplete = fallbackOf(locale) === undefined;
  const says = (
    keys: string[],
    what: (key: string) => string,
    mend: (key: string) => Pick<Problem, 'mend'> = () => ({}),
  ): Problem[] =>
    keys.map((key) => ({
      ...stepOfKey(flow, key),
      key,
      text: `locales/${locale}/${flow.id}.json: ${what(key)}`,
      ...mend(key),
    }));
  const asItIs = (key: string) =>
    key.endsWith('.searchPhrases') ? own[key]!.split('\n').filter(Boolean) : own[key]!;
  const deletes = (key: string): Pick<Problem, 'mend'> => ({
    mend: [{ kind: 'text', article: flow.id, locale, key, was: asItIs(key) }],
  });
  return [
    ...[...secretProblems(locale, flow.id, own), ...wordProblems(locale, flow.id, own)].map(
      (problem) => ({ ...stepOfKey(flow, problem.key), ...problem }),
    ),
    ...says(
      isComplete ? missingTexts(flow, own, shared) : [],
      (key) =>
        isOptional(flow, key)
          ? `"${key}" is empty. Write it, or delete it.`
          : `no text for "${key}".`,
      (key) => (isOptional(flow, key) ? deletes(key) : {}),
    ),
    ...says(spareTexts(flow, own), (key) => `"${key}" belongs to no step.`, deletes),
    ...says(
      unknownCaptions(own, captions),
      (key) => `"${key}" names a caption that locales/${locale}/captions.json lacks: ${own[key]}`,
    ),
  ];
}

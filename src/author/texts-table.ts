import { firstLanguage } from '#guide/site.config';
import { type Flow, type StepKind, stepIds, stepKind } from '../engine/flow';
import { locales } from '../content/locales';
import { compareTexts, type TextComparison } from './approved-texts';
import { staleTextsOf } from './stale-texts';
import { ARTICLE_KEYS, loadFlat, READING_ORDER, stepKeys, type FlatTexts } from './text-problems';

/** What a reviewer should know of a text. */
export type Mark = 'missing' | 'English has changed' | 'not approved' | 'shared';

/** A text in one language. */
export interface Cell {
  locale: string;
  text: string;
  marks: Mark[];
}

/** A text in all languages. */
export interface Row {
  key: string;
  cells: Cell[];
}

/** A step, or what stands above all steps, with its texts. */
export interface Section {
  step?: string;
  kind?: StepKind;
  rows: Row[];
}

interface Source {
  locale: string;
  own: FlatTexts;
  shared: FlatTexts;
  /** Stale keys as `shared:situation.title`, and whether they are new. */
  stale: ReadonlyMap<string, boolean>;
}

async function sourceOf(flow: Flow, locale: string, compared: TextComparison): Promise<Source> {
  const [own, shared] = await Promise.all([loadFlat(locale, flow.id), loadFlat(locale, 'shared')]);
  const stale = staleTextsOf(flow, compared)
    .filter((each) => each.locale === locale)
    .map(({ namespace, key, isNew }) => [`${namespace}:${key}`, isNew] as const);
  return { locale, own, shared, stale: new Map(stale) };
}

function cellOf(flow: Flow, key: string, { locale, own, shared, stale }: Source): Cell {
  const isShared = own[key] === undefined && shared[key] !== undefined;
  const text = own[key] ?? shared[key] ?? '';
  const isNew = stale.get(`${isShared ? 'shared' : flow.id}:${key}`);
  const marks: Mark[] = [
    // What people type differs from language to language, so a shared step may lack it in one.
    ...(text.trim() || key.endsWith('.searchPhrases') ? [] : (['missing'] as const)),
    ...(isNew === undefined
      ? []
      : [isNew ? ('not approved' as const) : ('English has changed' as const)]),
    ...(isShared ? (['shared'] as const) : []),
  ];
  return { locale, text, marks };
}

const placeOf = (key: string): number => READING_ORDER.indexOf(key.split('.')[1] ?? '');

/** All texts of a flow in its order, in each language, the source language first. */
export async function textsTable(flow: Flow): Promise<Section[]> {
  const order = [...locales].sort(
    (a, b) => Number(b === firstLanguage) - Number(a === firstLanguage),
  );
  const compared = compareTexts();
  const sources = await Promise.all(order.map((locale) => sourceOf(flow, locale, compared)));
  // A text that one language has, the others should have too.
  const isUsed = (key: string) =>
    sources.some(({ own, shared }) => own[key] !== undefined || shared[key] !== undefined);
  const rowsOf = ({ must, may }: { must: string[]; may: string[] }): Row[] =>
    [...must, ...may.filter(isUsed)]
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map((key) => ({ key, cells: sources.map((source) => cellOf(flow, key, source)) }));
  return [
    { rows: rowsOf(ARTICLE_KEYS) },
    ...stepIds(flow).map((step) => ({
      step,
      kind: stepKind(flow, step),
      rows: rowsOf(stepKeys(flow, step)),
    })),
  ];
}

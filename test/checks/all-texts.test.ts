import { firstLanguage } from '#guide/site.config';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type FlatTexts,
  knownCaptions,
  loadFlat,
  missingTexts,
  placeholders,
  spareTexts,
  stepKeys,
  unknownCaptions,
} from '../../src/author/text-problems';
import { formProblems } from '../../src/author/form-problems';
import { wordProblems } from '../../src/author/word-problems';
import { loadFigures } from '../../src/content/figures';
import type { Figure } from '../../src/ui/figure/figure';
import { stepIds } from '../../src/engine/flow';
import { loadFlow } from '../../src/content/load-flow';
import { flowIds } from '../../src/content/manifest';
import { plainText } from '../../src/content/captions';
import { loadTexts } from '../../src/content/instance';
import { fallbackOf, locales } from '../../src/content/locales';
import { stepText } from '../../src/content/step-text';

const PLURAL = /_(one|few|many|other)$/;
const plurals = (keys: string[]) => new Set(keys.map((key) => key.replace(PLURAL, '')));

describe.each(locales)('texts in %s', (locale) => {
  let captions: FlatTexts;
  let shared: FlatTexts;
  beforeAll(async () => {
    captions = await knownCaptions(locale);
    shared = await loadFlat(locale, 'shared');
  });

  const isComplete = fallbackOf(locale) === undefined;

  it.runIf(isComplete).each(['captions', 'common', 'agent', 'proof'])(
    '%s has the same keys as the source language',
    async (namespace) => {
      const source = plurals(Object.keys(await loadFlat(firstLanguage, namespace)));
      expect(plurals(Object.keys(await loadFlat(locale, namespace)))).toEqual(source);
    },
  );

  it('has each plural form that the language needs', async () => {
    const keys = Object.keys(await loadFlat(locale, 'common'));
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const base of plurals(keys.filter((key) => PLURAL.test(key)))) {
      for (const form of forms) expect(keys).toContain(`${base}_${form}`);
    }
  });

  it.each(flowIds)('%s is complete and has nothing to spare', async (id) => {
    const flow = await loadFlow(id);
    const own = await loadFlat(locale, id);
    const missing = isComplete ? missingTexts(flow, own, shared) : [];
    expect(missing, `locales/${locale}/${id}.json lacks texts`).toEqual([]);
    const spare = spareTexts(flow, own);
    expect(spare, `locales/${locale}/${id}.json has texts without a step`).toEqual([]);
  });

  it('uses every shared text in a flow', async () => {
    const flows = await Promise.all(flowIds.map(loadFlow));
    const known = new Set(
      flows.flatMap((flow) =>
        stepIds(flow).flatMap((step) => Object.values(stepKeys(flow, step)).flat()),
      ),
    );
    expect(Object.keys(shared).filter((key) => !known.has(key))).toEqual([]);
  });

  it.each([...flowIds, 'shared'])('%s refers to captions that exist', async (namespace) => {
    const unknown = unknownCaptions(await loadFlat(locale, namespace), captions);
    expect(unknown, `locales/${locale}/${namespace}.json`).toEqual([]);
  });

  it('uses every caption in a text or a drawing', async () => {
    const texts = await Promise.all([...flowIds, 'shared'].map((id) => loadFlat(locale, id)));
    const figures = await Promise.all(flowIds.map((id) => loadFigures<Figure>(id)));
    const used = new Set([
      ...texts.flatMap((own) => Object.values(own).flatMap(placeholders)),
      ...figures
        .flatMap(Object.values<Figure>)
        .flatMap(({ parts }) => parts.map(({ caption }) => caption)),
    ]);
    const unused = Object.keys(captions).filter((id) => !used.has(id));
    expect(unused, `locales/${locale}/captions.json has captions to spare`).toEqual([]);
  });

  it.each([...flowIds, 'shared', 'common', 'agent', 'proof'])(
    '%s has the placeholders of the source',
    async (namespace) => {
      const source = await loadFlat(firstLanguage, namespace);
      for (const [key, text] of Object.entries(await loadFlat(locale, namespace))) {
        const twin = source[key] ?? source[key.replace(PLURAL, '_other')];
        expect(placeholders(text), `${namespace}: ${key}`).toEqual(placeholders(twin ?? ''));
      }
    },
  );

  it.runIf(isComplete).each(flowIds)(
    '%s warns, says what to do, and asks, in this order',
    async (id) => {
      expect(await formProblems(await loadFlow(id), locale)).toEqual([]);
    },
  );

  it.each([...flowIds, 'shared'])('%s keeps the rules of the language', async (namespace) => {
    expect(wordProblems(locale, namespace, await loadFlat(locale, namespace))).toEqual([]);
  });

  it.each(flowIds)('%s: every action takes one breath', async (id) => {
    const [flow, texts] = await Promise.all([loadFlow(id), loadTexts(locale, [id])]);
    for (const step of stepIds(flow)) {
      for (const { id: action, text } of stepText(texts, flow, step).actions) {
        const words =
          plainText(text)
            .replace(/\([^)]*\)/g, '')
            .match(/[\p{L}\p{N}]+/gu) ?? [];
        expect(words.length, `${step}.actions.${action}: ${text}`).toBeLessThanOrEqual(25);
      }
    }
  });
});

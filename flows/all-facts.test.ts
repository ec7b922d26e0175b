import { beforeAll, describe, expect, it } from 'vitest';
import { type Flow, hasStep } from '../src/flow/flow';
import { assumedTrail } from '../src/flow/graph';
import { flowIds, loadFlow } from '../src/flow/load';
import { type Captions, plainText } from '../src/i18n/captions';
import { loadTexts } from '../src/i18n/instance';
import { loadNamespace, locales } from '../src/i18n/locales';
import { stepText } from '../src/i18n/step-text';
import type { Fact, FactFile } from '../src/flow/facts';

const files = import.meta.glob<FactFile>('./facts/*.json', { eager: true, import: 'default' });
const factsOf = (id: string): FactFile | undefined => files[`./facts/${id}.json`];

const sameWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ё/g, 'е');

/** `3 to 14 days` -> `['3', '14']`; a telephone number stays whole. */
const figures = (number: string): string[] => number.match(/\d[\d-]*\d|\d/g) ?? [];

let captions: Record<string, Captions>;
beforeAll(async () => {
  captions = Object.fromEntries(
    await Promise.all(
      locales.map(async (id) => [id, await loadNamespace(id, 'captions')] as const),
    ),
  ) as Record<string, Captions>;
});

/** Ids of the captions that a label of the source means: in any language, but for spaces and case. */
function captionsFor(label: string): string[] {
  const tight = (text: string) => sameWords(text).replace(/ /g, '');
  return Object.keys(captions.en!).filter((id) =>
    locales.some((locale) => tight(captions[locale]![id]!) === tight(label)),
  );
}

/** What a step says to a person, all of it, in one language. */
async function wordsOf(flow: Flow, step: string, locale: string): Promise<string> {
  const { title, body, actions, hint, options } = stepText(
    await loadTexts(locale, [flow.id]),
    flow,
    step,
  );
  const items = [...actions, ...options].map(({ text }) => text);
  return sameWords(plainText([title, ...body, ...items, hint ?? ''].join('\n')));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a text has the words, not as a part of longer ones. */
const saysWord = (words: string, label: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(sameWords(label))}(?![\\p{L}\\p{N}])`, 'u').test(words);

function missingFrom(words: string, fact: Fact, locale: string): string[] {
  const rightlyAbsent = new Set(Object.keys(fact.exceptions ?? {}));
  const numbers = fact.numbers.filter(
    (number) =>
      !rightlyAbsent.has(number) &&
      !figures(number).every((figure) => new RegExp(`(?<!\\d)${figure}(?!\\d)`).test(words)),
  );
  const labels = fact.labels.filter((label) => {
    if (rightlyAbsent.has(label)) return false;
    const ids = captionsFor(label);
    const wanted = ids.length > 0 ? ids.map((id) => captions[locale]![id]!) : [label];
    return !wanted.some((caption) => saysWord(words, caption));
  });
  return [...numbers, ...labels];
}

describe.each(flowIds)('facts of %s', (id) => {
  it('are listed', () => expect(factsOf(id), `flows/facts/${id}.json`).toBeDefined());

  it('have an id of their own, and either a step or a reason to be left out', () => {
    const { facts } = factsOf(id)!;
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
    for (const fact of facts) {
      expect(Boolean(fact.steps?.length) !== Boolean(fact.leftOut?.trim()), fact.id).toBe(true);
      for (const reason of Object.values(fact.exceptions ?? {}))
        expect(reason, fact.id).not.toBe('');
    }
  });

  it('stand on steps that can be reached', async () => {
    const flow = await loadFlow(id);
    for (const fact of factsOf(id)!.facts) {
      for (const step of fact.steps ?? []) {
        expect(hasStep(flow, step), `${fact.id}: no step "${step}"`).toBe(true);
        const isFirst = step === flow.config.initial;
        expect(isFirst || assumedTrail(flow, step).length > 0, `${fact.id}: ${step}`).toBe(true);
      }
    }
  });

  it.each(locales)('have their numbers and labels on each of their steps in %s', async (locale) => {
    const flow = await loadFlow(id);
    for (const fact of factsOf(id)!.facts) {
      for (const step of fact.steps ?? []) {
        const missing = missingFrom(await wordsOf(flow, step, locale), fact, locale);
        expect(missing, `${fact.id} on ${id}.${step} in ${locale}: ${fact.en}`).toEqual([]);
      }
    }
  });
});

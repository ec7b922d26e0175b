import type { Fact, FactFile } from '../flow/facts';
import { type Flow, hasStep } from '../flow/flow';
import { type Captions, plainText } from '../i18n/captions';
import { loadTexts } from '../i18n/instance';
import { loadNamespace, locales } from '../i18n/locales';
import { stepText } from '../i18n/step-text';
import type { Problem } from './problem';

type CaptionTables = ReadonlyMap<string, Captions>;

const files = import.meta.glob<FactFile>('../../flows/facts/*.json', { import: 'default' });

/** The facts of a flow; undefined where it has no file of them. */
export const loadFacts = async (flow: string): Promise<FactFile | undefined> =>
  files[`../../flows/facts/${flow}.json`]?.();

const loadCaptions = async (): Promise<CaptionTables> =>
  new Map(
    await Promise.all(
      locales.map(async (id) => [id, (await loadNamespace(id, 'captions')) as Captions] as const),
    ),
  );

const sameWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ё/g, 'е');

/** `3 to 14 days` -> `['3', '14']`; a telephone number stays whole. */
const figures = (number: string): string[] => number.match(/\d[\d-]*\d|\d/g) ?? [];

const tight = (text: string): string => sameWords(text).replace(/ /g, '');

/** A label of the source in a language: its captions, whichever language it has and but for spaces and case. */
function captionsFor(label: string, locale: string, captions: CaptionTables): string[] {
  const own = captions.get(locale)!;
  const found = Object.keys(own).filter((id) =>
    [...captions.values()].some((table) => tight(table[id]!) === tight(label)),
  );
  return found.length > 0 ? found.map((id) => own[id]!) : [label];
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

const saysNumber = (words: string, number: string): boolean =>
  figures(number).every((figure) => new RegExp(`(?<!\\d)${figure}(?!\\d)`).test(words));

/** Numbers and labels of a fact that the words of a step lack and should have. */
function missingFrom(words: string, fact: Fact, locale: string, captions: CaptionTables): string[] {
  return [
    ...fact.numbers.filter((number) => !saysNumber(words, number)),
    ...fact.labels.filter(
      (label) => !captionsFor(label, locale, captions).some((caption) => saysWord(words, caption)),
    ),
  ].filter((each) => !(each in (fact.exceptions ?? {})));
}

/** What is wrong with a fact by itself. */
function* formProblems(fact: Fact): Generator<string> {
  if (!fact.id.trim() || !fact.en.trim() || !fact.ru.trim())
    yield 'lacks its id or its words in a language';
  if (Boolean(fact.steps?.length) === Boolean(fact.leftOut?.trim()))
    yield 'needs either "steps" or a reason in "leftOut"';
  for (const [name, reason] of Object.entries(fact.exceptions ?? {}))
    if (!reason.trim()) yield `has no reason for the exception "${name}"`;
}

/** What a step that should state a fact lacks of it. */
async function stepProblems(
  flow: Flow,
  step: string,
  fact: Fact,
  captions: CaptionTables,
): Promise<string[]> {
  if (!hasStep(flow, step)) return [`there is no step "${step}"`];
  const problems: string[] = [];
  for (const locale of locales) {
    // A step that lacks a text has been named for it already.
    const words = await wordsOf(flow, step, locale).catch(() => undefined);
    if (words === undefined) continue;
    for (const each of missingFrom(words, fact, locale, captions))
      problems.push(`"${step}" does not say "${each}" in ${locale}`);
  }
  return problems;
}

/** Facts of a flow that its steps do not state in full in every language. */
export async function factProblems(
  flow: Flow,
  file: FactFile | undefined,
): Promise<readonly Problem[]> {
  const name = `flows/facts/${flow.id}.json`;
  if (!file) return [{ text: `${name} is missing.` }];
  const captions = await loadCaptions();
  const problems: Problem[] = [];
  if (file.article !== undefined && !/^KB\d+$/.test(file.article))
    problems.push({ text: `${name}: "article" is a number such as "KB1132", or left out.` });
  const seen = new Set<string>();
  for (const fact of file.facts) {
    const says = (what: string, step?: string) =>
      problems.push({
        ...(step !== undefined && { step }),
        text: `${name}: ${fact.id || 'a fact'}: ${what}.`,
      });
    if (seen.has(fact.id)) says('there are two facts of this id');
    seen.add(fact.id);
    for (const what of formProblems(fact)) says(what);
    for (const step of fact.steps ?? [])
      for (const what of await stepProblems(flow, step, fact, captions)) says(what, step);
  }
  return problems;
}

import { articles } from '#guide/site.config';
import { type Fact, type FactFile, factText } from '../content/facts';
import { type Flow, hasStep } from '../engine/flow';
import { loadTexts } from '../content/instance';
import { completeLocales } from '../content/locales';
import { stepText } from '../content/step-text';
import { sentencesIn } from '../build/proof/find-sentences';
import { missingFrom } from '../build/proof/prove-facts';
import { type AllCaptions, marksOf } from '../build/proof/said';
import { loadAllCaptions } from '../build/proof/sources';
import type { Problem } from './problem';

/** What names an article that facts come from. */
export const ARTICLE = articles.prefix === '' ? /^[\w-]+$/ : new RegExp(`^${articles.prefix}\\d+$`);

/** What a step says to a person in a language; undefined where it lacks a text, which is named elsewhere. */
async function sentencesOf(
  flow: Flow,
  step: string,
  locale: string,
): Promise<readonly string[] | undefined> {
  const texts = await loadTexts(locale, [flow.id]);
  try {
    return sentencesIn(stepText(texts, flow, step));
  } catch {
    return undefined;
  }
}

/** What is wrong with a fact by itself. */
function* formProblems(fact: Fact): Generator<string> {
  if (!fact.id.trim()) yield 'lacks its id';
  for (const locale of completeLocales)
    if (!factText(fact, locale).trim()) yield `lacks its words in "${locale}"`;
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
  captions: AllCaptions,
): Promise<string[]> {
  if (!hasStep(flow, step)) return [`there is no step "${step}"`];
  const problems: string[] = [];
  for (const locale of completeLocales) {
    const sentences = await sentencesOf(flow, step, locale);
    if (!sentences) continue;
    for (const each of missingFrom(sentences, marksOf(fact, captions, locale)))
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
  const captions = await loadAllCaptions();
  const problems: Problem[] = [];
  if (file.article !== undefined && !ARTICLE.test(file.article))
    problems.push({
      text: `${name}: "article" is the number or name of an article, such as "${articles.prefix}123", or left out.`,
    });
  const seen = new Set<string>();
  for (const fact of file.facts) {
    const says = (what: string, step?: string) =>
      problems.push({
        ...(step !== undefined && { step }),
        ...(fact.id !== '' && { fact: fact.id }),
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

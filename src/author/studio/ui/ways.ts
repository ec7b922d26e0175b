import type { Answer, Article, Step } from '../contract';
import { isEnd } from './article-texts';

/** Steps by their ids. */
export const stepsById = (article: Article): ReadonlyMap<string, Step> =>
  new Map(article.steps.map((step) => [step.id, step]));

/** Every step that can be reached from one, that one included. */
export function reachable(article: Article, from: string): ReadonlySet<string> {
  const steps = stepsById(article);
  const met = new Set<string>();
  const meet = (id: string) => {
    if (met.has(id)) return;
    met.add(id);
    for (const { target } of steps.get(id)?.answers ?? []) meet(target);
  };
  meet(from);
  return met;
}

/** Why an answer of a step may not lead to another one. */
export function whyNot(article: Article, from: string, to: string): string | undefined {
  if (from === to) return 'Leads to itself';
  const { leadsTo } = stepsById(article).get(from) ?? {};
  if (leadsTo && !leadsTo.includes(to)) return 'Not in every article with the run';
  return reachable(article, to).has(from) ? 'Makes a circle' : undefined;
}

/** An answer that leads to a step, that of an own step where there is one; undefined where none does. */
export function wayTo({ steps }: Article, to: string): { step: Step; answer: string } | undefined {
  const ways = steps.flatMap((step) =>
    step.answers.flatMap(({ id, target }) => (target === to ? [{ step, answer: id }] : [])),
  );
  return ways.find(({ step }) => !step.isLocked) ?? ways[0];
}

/** The one answer of a step that goes on, behind which another step fits; undefined where there is none, or a choice. */
export function onlyWayOn(article: Article, step: string): Answer | undefined {
  const steps = stepsById(article);
  const { answers = [], isLocked, readOnly } = steps.get(step) ?? {};
  const [only, ...others] = answers.filter(({ target }) => steps.get(target)?.outcome !== 'solved');
  const isFree = !isLocked && readOnly === undefined && others.length === 0;
  return isFree && only?.exit === undefined ? only : undefined;
}

/** A step in the list, and how many answers lead to it. */
export interface Place {
  step: Step;
  depth: number;
  /** Whether nothing leads there. */
  isLost: boolean;
}

/** The own steps of an article as a person meets them who takes the first answer each time, then the next. */
export function placesOf(article: Article): Place[] {
  const steps = stepsById(article);
  const places = new Map<string, Place>();
  const meet = (id: string, depth: number, isLost: boolean) => {
    const step = steps.get(id);
    if (!step || places.has(id)) return;
    places.set(id, { step, depth, isLost });
    for (const { target } of step.answers) meet(target, depth + 1, isLost);
  };
  const start = article.steps.find(({ isStart }) => isStart) ?? article.steps[0];
  if (start) meet(start.id, 0, false);
  for (const { id } of article.steps) meet(id, 0, true);
  return [...places.values()];
}

/** The same in the three parts of the list: own steps, shared ones, ends. */
export function partsOf(article: Article): { own: Place[]; shared: Place[]; ends: Place[] } {
  const all = placesOf(article);
  return {
    own: all.filter(({ step }) => !isEnd(step) && !step.isLocked),
    shared: all.filter(({ step }) => !isEnd(step) && step.isLocked),
    ends: all.filter(({ step }) => isEnd(step)),
  };
}

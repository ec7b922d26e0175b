import { sitePath } from '../../../../content/base';
import { answerCode, readJourney, writeJourney } from '../../../../engine/link';
import type { Trail } from '../../../../engine/replay';
import { camelCase } from '../../../../engine/step-path';
import type { Article } from '../../contract';
import { stepsById } from '../ways';

/** How far somebody has come who plays an article. */
export interface Played {
  answers: Trail;
  /** The step that they lead to. */
  step: string;
  /** Whether the article that takes over has been opened. */
  isHandedOver: boolean;
}

/** The link of the journey that a page of the guide shows; undefined where it shows none. */
export function linkAt({ pathname, hash }: Pick<URL, 'pathname' | 'hash'>): string | undefined {
  if (hash.length > 1) return hash.slice(1);
  const [, , flow, step] = sitePath({ pathname }).split('/');
  return flow && step ? writeJourney([{ flow, from: camelCase(step), trail: [] }]) : undefined;
}

/**
 * Reads how far a journey has come in an article.
 *
 * @param link the journey, as addresses of the guide have it.
 * @returns undefined where it is not in the article, or did not begin at its start.
 */
export function playedIn(article: Article, link: string): Played | undefined {
  const legs = readJourney(link);
  const [own, next] = typeof legs === 'string' ? [] : legs;
  const start = article.steps.find(({ isStart }) => isStart)?.id;
  if (own?.flow !== article.id || start === undefined || (own.from ?? start) !== start)
    return undefined;
  const steps = stepsById(article);
  const answers = [];
  let step = start;
  for (const code of own.codes) {
    const from = step;
    const given = steps
      .get(from)
      ?.answers.find(({ id }) => answerCode({ step: from, option: id }) === code);
    if (!given) return undefined;
    answers.push({ step, option: given.id });
    step = given.target;
  }
  return { answers, step, isHandedOver: next !== undefined };
}

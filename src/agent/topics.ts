import { sitePath } from '../content/base';
import { isFlowId } from '../content/manifest';
import { stepMeta } from '../engine/flow';
import { enterAt, hasAnswers, replayLeg } from '../engine/journey';
import { readJourney, writeJourney } from '../engine/link';
import { ownFragment } from '../engine/own-fragment';
import type { Standing } from '../engine/session-moves';
import { camelCase } from '../engine/step-path';

/**
 * The legs of a journey by topic. A leg to which the one before does not hand over is what the caller asked for
 * besides.
 */
export function topicsOf({ journey, flows }: Standing): number[][] {
  const topics: number[][] = [];
  for (const [index, leg] of journey.entries()) {
    const before = journey[index - 1];
    const flow = before && flows.get(before.flow);
    const next = flow && stepMeta(flow, replayLeg(flow, before).step).continueIn;
    if (next?.flow === leg.flow) topics.at(-1)!.push(index);
    else topics.push([index]);
  }
  return topics;
}

/** The link of a journey with another topic behind it. One without an answer gives way to it. */
export function linkWithTopic(at: Standing, link: string): string {
  const isTopic = hasAnswers(at.journey) && typeof readJourney(link) !== 'string';
  return isTopic ? at.link + ownFragment(link).replace(/^[^/]*/, '') : link;
}

/** The link of the journey that an address of the site stands for; undefined for a page that is no step. */
export function linkAt(address: string): string | undefined {
  const url = new URL(address, location.href);
  const [, flow, step] = sitePath(url).split('/').filter(Boolean);
  if (url.hash.length > 1) return url.hash.slice(1);
  return isFlowId(flow ?? '') ? writeJourney([enterAt(flow!, step && camelCase(step))]) : undefined;
}

/** The flow where a call stands, or stood last, by its link; undefined until it has one. */
export function flowOf(link: string): string | undefined {
  const legs = readJourney(link);
  return typeof legs === 'string' ? undefined : legs.at(-1)?.flow;
}

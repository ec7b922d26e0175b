import { sitePath } from '../content/base';
import { isFlowId } from '../content/manifest';
import { outcomeTag, stepMeta } from '../engine/flow';
import { enterAt, hasAnswers, replayLeg } from '../engine/journey';
import { readJourney, writeJourney } from '../engine/link';
import { ownFragment } from '../engine/own-fragment';
import type { OutcomeTag } from '../engine/setup';
import type { Standing } from '../engine/session-moves';
import { camelCase } from '../engine/step-path';
import { type Outcome, outcomeOf } from './outcomes';

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

/**
 * How a topic ended: the last one, unless its legs are given. Undefined where it did not end, and where its outcome was
 * opened itself, by a code or a link: then nobody has reached it in this call.
 */
export function outcomeOfTopic(at: Standing, legs = topicsOf(at).at(-1)!): Outcome | undefined {
  const leg = at.journey[legs.at(-1)!]!;
  const flow = at.flows.get(leg.flow);
  const isReached = legs.length > 1 || leg.trail.length > 0;
  return flow && isReached ? outcomeOf(flow, replayLeg(flow, leg).step) : undefined;
}

/** How a call ends where it stands, in the words of flows: a wait is solved. */
export const tagReached = (at: Standing): OutcomeTag | undefined =>
  outcomeOfTopic(at) && outcomeTag(at.flow, at.step);

/** The numbers of topics by their place: in the order in which they came, as far as that is not the order of places. */
export function numbersOf(count: number, order: readonly number[] = []): number[] {
  const places = Array.from({ length: count }, (_, place) => place);
  const came = (place: number) => order[place] ?? order.length + count + place;
  const sorted = places.toSorted((one, other) => came(one) - came(other));
  return places.map((place) => sorted.indexOf(place) + 1);
}

/**
 * What the caller said of each topic, as `SavedCall` keeps it. What is more than there are topics was said before calls
 * told them apart, and goes to the last one.
 */
export function saidByTopic(symptom: string, count: number): string[][] {
  const lines = symptom.split('\n').map((line) => line.split('\t').filter(Boolean));
  return Array.from({ length: count }, (_, index) =>
    index < count - 1 ? (lines[index] ?? []) : lines.slice(index).flat(),
  );
}

/** The same with what was said to open the next topic, or one in place of the last. */
export function withSaid(
  symptom: string,
  at: Standing | undefined,
  said: string,
  isInPlace: boolean,
): string {
  const count = at ? topicsOf(at).length : 1;
  const next = at ? nextTopic(at) : undefined;
  const topics = saidByTopic(symptom, count);
  if (isInPlace) topics[count - 1] = [said];
  else if (next !== undefined) topics.push([said]);
  else if (said && !topics.at(-1)!.includes(said)) topics.at(-1)!.push(said);
  return topics.map((each) => each.join('\t')).join('\n');
}

/** The number of the next topic; undefined where it takes the place of one without an answer. */
export const nextTopic = (at: Standing): number | undefined =>
  hasAnswers(at.journey) ? topicsOf(at).length + 1 : undefined;

/**
 * The link of a journey with another topic behind it, or in place of its last one. A topic without an answer gives way
 * to the next.
 */
export function linkWithTopic(at: Standing, link: string, isInPlace = false): string {
  const count = isInPlace ? topicsOf(at).at(-1)![0]! : at.journey.length;
  const hasTopic = at.journey.slice(0, count).some(({ trail }) => trail.length > 0);
  if (!hasTopic || typeof readJourney(link) === 'string') return link;
  const before = at.link.split('/').slice(0, 2 * count + 1);
  return before.join('/') + ownFragment(link).replace(/^[^/]*/, '');
}

/**
 * A journey, by its link, that goes on with one of its topics, with what was said and the numbers of the topics: the
 * topic on screen is paused instead.
 */
export function resumed(
  at: Standing,
  symptom: string,
  place: number,
  numbers?: readonly number[],
): { link: string; symptom: string; order: number[] } {
  const [version, ...parts] = at.link.split('/');
  const all = topicsOf(at);
  const said = saidByTopic(symptom, all.length);
  const came = numbersOf(all.length, numbers);
  const topics = all.map((legs, index) => ({ legs, said: said[index]!, number: came[index]! }));
  const [topic] = topics.splice(place, 1);
  const isAnswered = ({ legs }: { legs: number[] }) =>
    legs.some((leg) => at.journey[leg]!.trail.length > 0);
  const order = [...topics.filter(isAnswered), topic!];
  const partsOf = (leg: number) => parts.slice(2 * leg, 2 * leg + 2);
  return {
    link: [version, ...order.flatMap(({ legs }) => legs.flatMap(partsOf))].join('/'),
    symptom: order.map((each) => each.said.join('\t')).join('\n'),
    order: order.map(({ number }) => number),
  };
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

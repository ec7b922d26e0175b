import { type Flow, hasStep } from './flow';
import { hashOf } from './hash';
import { enterAt, type Journey, replayLeg } from './journey';
import { type Answer, type Leg, availableOptions } from './replay';

/*
 * A journey in the fragment of a link:
 *
 *   #1/desk-lamp/Ab3Cd9/front-door:oilLock/x_4
 *
 * version, then per leg its flow (with the step where it entered) and three characters for each
 * answer. Three characters cannot be turned back into an answer by themselves; replay compares
 * them with the options on offer, so an answer that was renamed or removed is noticed.
 */

const VERSION = '1';
const CODE_LENGTH = 3;
/** About 1,300 answers; a longer fragment was not made by us. */
const MAX_LENGTH = 4000;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LEG = /^([a-z0-9-]+)(?::([a-zA-Z]+))?$/;

/** Why a link could not be followed to its end. */
export type LinkProblem = 'malformed' | 'otherVersion' | 'changed';

/** A leg as a link names it, before its flow is loaded. */
export interface LinkedLeg {
  flow: string;
  from?: string;
  codes: readonly string[];
}

/** 18 bits of a hash: a collision matters only among the few options of one step. */
export function answerCode({ step, option }: Answer): string {
  const hash = hashOf(`${step}.${option}`);
  const bits = (hash ^ (hash >>> 14)) & 0x3ffff;
  return [12, 6, 0].map((shift) => ALPHABET[(bits >>> shift) & 63]).join('');
}

const writeLeg = ({ flow, from, trail }: Leg): string =>
  `${from === undefined ? flow : `${flow}:${from}`}/${trail.map(answerCode).join('')}`;

/** Fragment without `#` that replays the journey. */
export const writeJourney = (journey: Journey): string =>
  [VERSION, ...journey.map(writeLeg)].join('/');

/** The link of a journey with one more answer. */
export const linkWithAnswer = (link: string, answer: Answer): string => link + answerCode(answer);

/** The link of a journey that goes on in another flow. */
export const linkWithLeg = (link: string, leg: Leg): string => `${link}/${writeLeg(leg)}`;

/** The link of the journey up to an answer, which is taken back itself. */
export function linkUpTo(link: string, leg: number, answer: number): string {
  const parts = link.split('/');
  const codes = parts[2 * leg + 2]!.slice(0, answer * CODE_LENGTH);
  return [...parts.slice(0, 2 * leg + 2), codes].join('/');
}

/** Whether one of two journeys, given as links, goes on from the other. */
export const isSameJourney = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);

/** Fragment without `#` of a plain link: the one answer that following it gives. */
export const writeAnswer = (answer: Answer): string => `+${answerCode(answer)}`;

/** The answer code in the fragment of a plain link, if it is one. */
export const readAnswer = (fragment: string): string | undefined =>
  /^\+([\w-]{3})$/.exec(fragment)?.[1];

/** The legs that a fragment names, or why it names none. Loads and throws nothing. */
export function readJourney(fragment: string): LinkedLeg[] | LinkProblem {
  if (fragment.length > MAX_LENGTH) return 'malformed';
  const [version, ...parts] = fragment.split('/');
  if (version !== VERSION) return /^\d{1,3}$/.test(version!) ? 'otherVersion' : 'malformed';
  if (parts.length === 0 || parts.length % 2 === 1) return 'malformed';

  const legs: LinkedLeg[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const name = LEG.exec(parts[index]!);
    const codes = parts[index + 1]!;
    if (!name || !/^[\w-]*$/.test(codes) || codes.length % CODE_LENGTH > 0) return 'malformed';
    const [, flow, from] = name;
    legs.push({
      flow: flow!,
      ...(from !== undefined && { from }),
      codes: codes.match(/.{3}/g) ?? [],
    });
  }
  return legs;
}

/** The option of a step that an answer code stands for, with the step it leads to. */
export const optionOf = (flow: Flow, step: string, code: string) =>
  availableOptions(flow, step).find(({ option }) => answerCode({ step, option }) === code);

/**
 * Turns the codes of a leg into answers, as far as this version of its flow allows.
 *
 * @returns the leg, and how many answers of the link no longer fit.
 */
export function resolveLeg(flow: Flow, linked: LinkedLeg): { leg: Leg; lost: number } {
  const entered = linked.from === undefined || hasStep(flow, linked.from);
  let leg: Leg = enterAt(flow.id, entered ? linked.from : undefined);
  if (!entered) return { leg, lost: linked.codes.length + 1 };

  let { step } = replayLeg(flow, leg);
  for (const [index, code] of linked.codes.entries()) {
    const found = optionOf(flow, step, code);
    if (!found) return { leg, lost: linked.codes.length - index };
    leg = { ...leg, trail: [...leg.trail, { step, option: found.option }] };
    step = found.target;
  }
  return { leg, lost: 0 };
}

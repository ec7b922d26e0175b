import { type Flow, hasStep } from './flow';
import { hashOf } from './hash';
import { enterAt, type Journey, replayLeg } from './journey';
import { nameToday, namesOf } from './moved';
import { ownFragment } from './own-fragment';
import { type Answer, type Leg, availableOptions } from './replay';

/*
 * A journey in the fragment of a link:
 *
 *   #1/desk-lamp/Ab3Cd9/front-door:oilLock/xB4
 *
 * version, then per leg its flow (with the step where it entered) and three characters for each
 * answer. Three characters cannot be turned back into an answer by themselves; replay compares
 * them with the options on offer, so an answer that was renamed or removed is noticed.
 */

const VERSION = '1';
const CODE_LENGTH = 3;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LEG = /^([a-z0-9-]+)(?::([a-zA-Z0-9]+))?$/;
const WHOLE = /^1(\/[a-z0-9-]+(:[a-zA-Z0-9]+)?\/([\w-]{3})*)+$/;

/** Why a link could not be followed to its end. `cut`: as far as it was read, it was. */
export type LinkProblem = 'malformed' | 'cut' | 'otherVersion' | 'changed';

/** A leg as a link names it, before its flow is loaded. */
export interface LinkedLeg {
  flow: string;
  from?: string;
  codes: readonly string[];
}

/** 18 bits of a hash: a collision matters only among the few options of one step. */
function codeIn(alphabet: string, { step, option }: Answer): string {
  const hash = hashOf(`${step}.${option}`);
  const bits = (hash ^ (hash >>> 14)) & 0x3ffff;
  return [12, 6, 0].map((shift) => alphabet[(bits >>> shift) & 63]).join('');
}

/** The code of an answer as links once had it. What was made of it, such as spoken codes, is still about. */
export const formerCode = (answer: Answer): string => codeIn(`${ALPHABET}-_`, answer);

/** The code of an answer: without the marks that messengers leave out at the end of a link. */
export const answerCode = (answer: Answer): string => codeIn(`${ALPHABET}AB`, answer);

/** A text with codes as they are written today. */
const renewed = (text: string): string => text.replaceAll('-', 'A').replaceAll('_', 'B');

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
export function isSameJourney(one: string, other: string): boolean {
  const [first, second] = [renewed(one), renewed(other)];
  return first.startsWith(second) || second.startsWith(first);
}

/** Fragment without `#` of a plain link: the one answer that following it gives. */
export const writeAnswer = (answer: Answer): string => `+${answerCode(answer)}`;

/** The answer code in the fragment of a plain link, if it is one. */
export const readAnswer = (fragment: string): string | undefined =>
  /^\+([\w-]{3})$/.exec(fragment)?.[1];

/** Whether a text is a link as it was written, without any damage. */
export const isWholeLink = (link: string): boolean => WHOLE.test(link);

/**
 * The legs that a fragment names, up to where it is damaged, or why it names none. The last code of a leg may
 * lack its last character. Loads and throws nothing.
 */
export function readJourney(fragment: string): LinkedLeg[] | LinkProblem {
  const [version, ...parts] = ownFragment(fragment).split('/');
  if (version !== VERSION) return /^\d/.test(version!) ? 'otherVersion' : 'malformed';

  const legs: LinkedLeg[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const name = LEG.exec(parts[index]!);
    const [codes = ''] = /^[\w-]*/.exec(parts[index + 1] ?? '')!;
    if (!name) break;
    const { flow, step: from } = nameToday(name[1]!, name[2] ?? '');
    legs.push({
      flow,
      ...(from !== '' && { from }),
      codes: codes.match(/.{2,3}/g) ?? [],
    });
    // Behind a link that was pasted twice, the version of the second stands where a code would begin.
    const isTwice = codes.endsWith(VERSION) && codes.length % CODE_LENGTH === 1;
    if (codes !== parts[index + 1] || (isTwice && index + 2 < parts.length)) break;
  }
  return legs.length > 0 ? legs : 'malformed';
}

/**
 * The option of a step that an answer code stands for, with the step it leads to. A code that was cut stands for
 * the only option whose code begins so.
 */
export function optionOf(flow: Flow, step: string, code: string) {
  const names = namesOf(flow.id, step);
  const [found, ...others] = availableOptions(flow, step).filter(({ option }) =>
    names.some((name) => answerCode({ step: name, option }).startsWith(renewed(code))),
  );
  return code.length < CODE_LENGTH && others.length > 0 ? undefined : found;
}

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

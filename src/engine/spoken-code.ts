import { type Flow, hasStep, initialStep, stepIds } from './flow';
import { hashOf } from './hash';
import { currentLeg, enterAt, entry, type Journey, replayLeg } from './journey';
import { numberOf, trailOf, wordOf } from './answer-number';
import {
  BASE,
  hasRightCheck,
  LONGEST,
  normalizeCode,
  readNumber,
  withCheck,
  writeNumber,
} from './symbols';

/*
 * A place in a few symbols, to be read aloud on the phone:
 *
 *   41 7K2 8 05 T
 *
 * two for the flow, three for the step, one that changes with the answers, up to three for the answers
 * themselves, and the check symbol. A code without answers has the first five and the check symbol.
 */

/**
 * Starts every hash. Raise it when the test finds two flows, or two steps of a flow, with the same
 * symbols: codes said before then name no flow any more.
 */
const SEED = 2;

const FLOW_LENGTH = 2;
const STEP_LENGTH = 3;
const ANSWERS_AT = FLOW_LENGTH + STEP_LENGTH;
const MOST_ANSWER_SYMBOLS = LONGEST - ANSWERS_AT - 2;

/** What a code keeps of a journey: all of it, the answers in its last article, or the step alone. */
export type Kept = 'all' | 'article' | 'step';

/** Why a text leads nowhere. */
export type CodeProblem = 'notACode' | 'wrongCheck' | 'unknownFlow' | 'renamedStep';

/** Where a code leads. `hasLostAnswers`: its answers no longer fit, so it opens the step alone. */
export interface CodePlace {
  flow: Flow;
  journey: Journey;
  hasLostAnswers: boolean;
}

/** Why a code leads nowhere, with the article to offer where only its step is gone. */
export interface FailedCode {
  problem: CodeProblem;
  flow?: string;
}

/** A hash, brought down to `length` symbols. */
function hash(word: string, length: number): string {
  let bits = hashOf(word, SEED);
  // The last characters reach the low bits only after some mixing.
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return writeNumber(((bits ^ (bits >>> 13)) >>> 0) % BASE ** length, length);
}

export const flowSymbols = (flow: string): string => hash(flow, FLOW_LENGTH);

export const stepSymbols = (step: string): string => hash(step, STEP_LENGTH);

/** Symbols of the answers; none where they do not fit. */
function answerSymbols(flow: Flow, { from, trail }: ReturnType<typeof currentLeg>, step: string) {
  if (trail.length === 0 || (from !== undefined && from !== initialStep(flow))) return '';
  const value = numberOf(flow, trail, step);
  if (value === undefined || value >= BASE ** MOST_ANSWER_SYMBOLS) return '';
  const length = value < BASE ? 1 : Math.floor(Math.log(value + 0.5) / Math.log(BASE)) + 1;
  return hash(wordOf(trail), 1) + writeNumber(value, length);
}

/**
 * The code of the step where a journey stands, with the answers of its current leg where they fit.
 *
 * @param flow the flow of the current leg.
 */
export function writeSpokenCode(flow: Flow, journey: Journey): { code: string; kept: Kept } {
  const leg = currentLeg(journey);
  const { step } = replayLeg(flow, leg);
  const answers = answerSymbols(flow, leg, step);
  const keepsLeg = leg.trail.length === 0 || answers !== '';
  const code = withCheck(flowSymbols(flow.id) + stepSymbols(step) + answers);
  if (!keepsLeg || (journey.length > 1 && answers === '')) return { code, kept: 'step' };
  return { code, kept: journey.length > 1 ? 'article' : 'all' };
}

/** The journey that a code names in its flow; undefined where the step is gone. */
function placeIn(flow: Flow, code: string): CodePlace | undefined {
  const step = stepIds(flow).find((id) => stepSymbols(id) === code.slice(FLOW_LENGTH, ANSWERS_AT));
  if (step === undefined || !hasStep(flow, step)) return undefined;
  const answers = code.slice(ANSWERS_AT, -1);
  if (answers === '') return { flow, journey: entry(flow, step), hasLostAnswers: false };
  const trail = trailOf(flow, readNumber(answers.slice(1)), step);
  if (!trail || hash(wordOf(trail), 1) !== answers[0])
    return { flow, journey: entry(flow, step), hasLostAnswers: true };
  return { flow, journey: [{ ...enterAt(flow.id), trail }], hasLostAnswers: false };
}

/**
 * Finds the place that a typed code names. It may be typed in Latin or Cyrillic letters of any case,
 * with spaces or hyphens anywhere.
 *
 * @param flows ids of all flows.
 * @param load loads one of them.
 * @throws Error when the flow cannot be downloaded, or the list of all.
 */
export async function readSpokenCode(
  typed: string,
  flows: readonly string[],
  load: (id: string) => Promise<Flow>,
): Promise<CodePlace | FailedCode> {
  const code = normalizeCode(typed);
  if (code === undefined) return { problem: 'notACode' };
  if (!hasRightCheck(code) || code.length === ANSWERS_AT + 2) return { problem: 'wrongCheck' };
  const id = flows.find((flow) => flowSymbols(flow) === code.slice(0, FLOW_LENGTH));
  if (id === undefined) return { problem: 'unknownFlow' };
  return placeIn(await load(id), code) ?? { problem: 'renamedStep', flow: id };
}
